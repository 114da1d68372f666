package io.clientele.testing;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A realm of a test's own in the real Keycloak, made of the realm's file, in which people may come and go. */
public final class TestRealm implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Of its clients. */
    public static final String SECRET = "a secret of the tests";

    private final Endpoints.Keycloak keycloak = LocalStack.endpoints().keycloak();
    private final String name;

    public TestRealm(String name) {
        this.name = name;
    }

    /**
     * Makes it, with refresh tokens that are good for one use.
     *
     * @param app the address to which it may send people back
     */
    public void open(String app) {
        var realm = (ObjectNode) JSON.readTree(file().replace("${CLIENTELE_APP_URL}", app)
                .replace("${CLIENTELE_UI_CLIENT_SECRET}", SECRET)
                .replace("${CLIENTELE_PARTNER_CLIENT_SECRET}", SECRET));
        realm.put("realm", name).put("revokeRefreshToken", true).put("refreshTokenMaxReuse", 0);
        administer("POST", "", realm);
    }

    @Override
    public void close() {
        administer("DELETE", "/" + name, null);
    }

    public String url() {
        return keycloak.url();
    }

    public String name() {
        return name;
    }

    /** Somebody new, whose password is the name. */
    public void bring(String person, String... roles) {
        administer(
                "POST",
                "/" + name + "/users",
                Map.of(
                        "username",
                        person,
                        "enabled",
                        true,
                        "email",
                        person + "@clientele.example",
                        "firstName",
                        person,
                        "lastName",
                        "Test",
                        "emailVerified",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", person))));
        for (var role : roles) {
            give(person, role);
        }
    }

    public void give(String person, String role) {
        administer("POST", user(person) + "/role-mappings/realm", List.of(role(role)));
    }

    public void take(String person, String role) {
        administer("DELETE", user(person) + "/role-mappings/realm", List.of(role(role)));
    }

    public void disable(String person) {
        administer("PUT", user(person), Map.of("enabled", false));
    }

    public void endSessions(String person) {
        administer("POST", user(person) + "/logout", Map.of());
    }

    public int sessions(String person) {
        return administer("GET", user(person) + "/sessions", null).size();
    }

    /** Keycloak's answer to a request for tokens. */
    public JsonNode tokens(Map<String, String> form) {
        return JSON.readTree(send(HttpRequest.newBuilder(
                                URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(url(), name)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form))))
                .body());
    }

    private String user(String person) {
        var found = administer("GET", "/" + name + "/users?exact=true&username=" + person, null);
        return "/" + name + "/users/" + found.required(0).required("id").asString();
    }

    private JsonNode role(String role) {
        return administer("GET", "/" + name + "/roles/" + role, null);
    }

    private JsonNode administer(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json");
        var answer = send(request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %s".formatted(method, path, answer.body()));
        }
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String adminToken() {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                keycloak.adminUser(),
                "password",
                keycloak.adminPassword());
        var request = HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        return JSON.readTree(send(request).body()).required("access_token").asString();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String file() {
        try {
            return Files.readString(LocalStack.projectRoot().resolve("keycloak-realm/realm.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
