package io.clientele.testing;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as programs use it: over HTTP, with tokens that the real Keycloak gave. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    /** Shorter than the realm lets a token live, so that tests may take longer than that. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(4);

    private final int port;

    public Api(int port) {
        this.port = port;
    }

    /** The whole answer, {@code data} and {@code errors}. */
    public JsonNode ask(String role, String document, Map<String, ?> variables) {
        return ask(role, document, null, variables);
    }

    public JsonNode ask(String role, String document, String operation, Map<String, ?> variables) {
        var body = new java.util.HashMap<String, Object>(Map.of("query", document, "variables", variables));
        if (operation != null) {
            body.put("operationName", operation);
        }
        return JSON.readTree(post(role, JSON.writeValueAsString(body)).body());
    }

    public HttpResponse<String> post(String role, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(role))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> get(String role, String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token(role))
                .GET()
                .build());
    }

    private static String token(String role) {
        return TOKENS.compute(role, (name, known) -> known != null && known.isFresh() ? known : Token.fresh(name))
                .value();
    }

    private static String fetchToken(String role) {
        var endpoints = LocalStack.endpoints();
        var form = role.equals("partner") ? partner(endpoints.keycloak()) : person(endpoints, role);
        var encoded = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(endpoints.keycloak().tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build());
        return JSON.readTree(answer.body()).required("access_token").asString();
    }

    private static Map<String, String> partner(Endpoints.Keycloak keycloak) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", keycloak.partnerClientId(),
                "client_secret", keycloak.partnerClientSecret());
    }

    private static Map<String, String> person(Endpoints endpoints, String role) {
        var user = endpoints.users().get(role);
        return Map.of(
                "grant_type", "password",
                "client_id", endpoints.keycloak().devClientId(),
                "username", user.username(),
                "password", user.password());
    }

    private record Token(String value, Instant fetchedAt) {

        static Token fresh(String role) {
            return new Token(fetchToken(role), Instant.now());
        }

        boolean isFresh() {
            return Instant.now().isBefore(fetchedAt.plus(TOKEN_USE));
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
