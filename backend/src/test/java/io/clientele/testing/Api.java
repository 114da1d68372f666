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
        return TOKENS.compute(role, (sameRole, known) -> known == null || known.isOld() ? fetchToken(role) : known)
                .text();
    }

    private static Token fetchToken(String role) {
        var endpoints = LocalStack.endpoints();
        var form = role.equals("partner") ? partner(endpoints.keycloak()) : person(endpoints, role);
        var encoded = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(endpoints.keycloak().tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build());
        return Token.of(JSON.readTree(answer.body()));
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

    /** @param until by {@link System#nanoTime()}, half of its life before it ends */
    private record Token(String text, long until) {

        static Token of(JsonNode answer) {
            var half =
                    Duration.ofSeconds(answer.required("expires_in").asLong()).dividedBy(2);
            return new Token(answer.required("access_token").asString(), System.nanoTime() + half.toNanos());
        }

        boolean isOld() {
            return System.nanoTime() > until;
        }
    }
}
