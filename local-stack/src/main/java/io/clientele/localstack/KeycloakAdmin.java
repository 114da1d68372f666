package io.clientele.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Adds what the realm's own file must not contain: the development users and their client. */
final class KeycloakAdmin {

    private final Endpoints.Keycloak keycloak;
    private final String password;

    KeycloakAdmin(Endpoints.Keycloak keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    void importDevelopment(Path file) throws IOException {
        send(HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/" + keycloak.realm() + "/partialImport"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(file)));
    }

    private String token() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
        var answer =
                send(HttpRequest.newBuilder(URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return JsonMapper.shared().readTree(answer).get("access_token").asString();
    }

    private static String send(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
            return answer.body();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was being prepared", interruption);
        }
    }
}
