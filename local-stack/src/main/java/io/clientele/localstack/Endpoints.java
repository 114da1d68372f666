package io.clientele.localstack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses and secrets of a running stack.
 *
 * @param mariadb the embedded default
 * @param mysql real MySQL, or null where it cannot be had
 * @param elasticsearchUrl base address without a trailing slash
 * @param users a development user for each role, by the role's name
 */
public record Endpoints(
        Database mariadb,
        @Nullable Database mysql,
        String elasticsearchUrl,
        Keycloak keycloak,
        Map<String, User> users) {

    /**
     * A database server.
     *
     * @param jdbcUrl leads to the database {@code clientele}; see {@link #jdbcUrl(String)} for others
     * @param user may do everything in {@code clientele} and in databases whose name starts with {@code clientele_}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Database(String jdbcUrl, String host, int port, String user, String password) {

        /** The address of another database on this server, which the user may create. */
        public String jdbcUrl(String database) {
            return jdbcUrl.replaceFirst("/clientele(?=\\?|$)", "/" + database);
        }
    }

    /**
     * A Keycloak which has imported the realm.
     *
     * @param adminUser who may make realms and people
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Keycloak(
            String url,
            String realm,
            String issuer,
            String tokenUrl,
            String adminUser,
            String adminPassword,
            String uiClientId,
            String uiClientSecret,
            String devClientId,
            String partnerClientId,
            String partnerClientSecret) {}

    /** Someone who can sign in. */
    public record User(String username, String password) {}

    URI elasticsearchHealth() {
        return URI.create(elasticsearchUrl + "/_cluster/health");
    }

    URI keycloakHealth() {
        return URI.create(keycloak.issuer() + "/.well-known/openid-configuration");
    }
}
