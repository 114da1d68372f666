package io.clientele.localstack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the script {@code stack} writes once its servers answer; a part is missing while its server is not running. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StackFile(
        Endpoints.@Nullable Database mariadb,
        Endpoints.@Nullable Database mysql,
        @Nullable Elasticsearch elasticsearch,
        Endpoints.@Nullable Keycloak keycloak,
        Map<String, Endpoints.User> users) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Elasticsearch(String url) {}

    static Optional<Endpoints> read(Path file) {
        if (!Files.isReadable(file)) return Optional.empty();
        return JsonMapper.shared().readValue(file, StackFile.class).endpoints();
    }

    private Optional<Endpoints> endpoints() {
        if (mariadb == null || elasticsearch == null || keycloak == null) return Optional.empty();
        return Optional.of(new Endpoints(mariadb, mysql, elasticsearch.url(), keycloak, users));
    }
}
