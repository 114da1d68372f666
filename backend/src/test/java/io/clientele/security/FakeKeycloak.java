package io.clientele.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The few answers of Keycloak that signing in and renewing need, with keys of its own. One person at a time is signed in. */
final class FakeKeycloak {

    /** Long enough for requests that come at once to be at once. */
    private static final Duration THINKING = Duration.ofMillis(150);

    private static final Duration HANGING = Duration.ofSeconds(8);

    private static final String REFUSAL = """
            {"error":"invalid_grant","error_description":"Session not active"}""";

    private final RSAKey key = newKey();
    private final HttpServer server;
    private volatile Mood mood = Mood.ANSWERS;
    private volatile Supplier<String> idToken = () -> "";
    private volatile String refreshToken = "";
    private volatile String lastTokenRequest = "";
    private volatile int renewals;

    /** How it meets requests for tokens. */
    enum Mood {
        ANSWERS,
        REFUSES,
        FAILS,
        HANGS
    }

    FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/clientele/protocol/openid-connect/certs", this::certificates);
        server.createContext("/realms/clientele/protocol/openid-connect/token", this::token);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + "/realms/clientele";
    }

    String lastTokenRequest() {
        return lastTokenRequest;
    }

    /** The one that is good for the next renewal. */
    String refreshToken() {
        return refreshToken;
    }

    /** How often it was asked for one, successfully or not. */
    int renewals() {
        return renewals;
    }

    void is(Mood mood) {
        this.mood = mood;
    }

    /** The next sign-in is by this person, who stays like that until told otherwise. */
    void signsIn(String name, String nonce, String role) {
        mood = Mood.ANSWERS;
        brings(() -> sign(idClaims(name, role).claim("nonce", nonce)));
    }

    /** From now on the person's ID tokens are these. */
    void brings(Supplier<String> idToken) {
        this.idToken = idToken;
    }

    /** What an ID token says, to be spoilt by tests. */
    JWTClaimsSet.Builder idClaims(String name, String... roles) {
        return claims(name, roles).audience("clientele-ui").claim("azp", "clientele-ui");
    }

    /** A token as the API wants it, to be spoilt by tests. */
    JWTClaimsSet.Builder claims(String name, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("5f0c")
                .audience(List.of("account", KeycloakSettings.AUDIENCE))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("azp", "acme-app")
                .claim("preferred_username", name)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    /** With the right key's name but another key. */
    String forge(JWTClaimsSet.Builder claims) {
        return sign(claims, newKey());
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void certificates(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key).toPublicJWKSet().toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean entitled = isEntitled(lastTokenRequest);
        wait(mood == Mood.HANGS ? HANGING : THINKING);
        switch (mood) {
            case ANSWERS -> answer(exchange, entitled ? 200 : 400, entitled ? tokens() : REFUSAL);
            case REFUSES -> answer(exchange, 400, REFUSAL);
            case FAILS, HANGS -> answer(exchange, 503, "busy");
        }
    }

    private String tokens() {
        return """
                {"access_token":"an access token","token_type":"Bearer","expires_in":300,"scope":"openid profile",\
                "refresh_token":"%s","id_token":"%s"}""".formatted(refreshToken, idToken.get());
    }

    /** A code always; a refresh token once. Whoever uses one twice loses the session, as with Keycloak. */
    private synchronized boolean isEntitled(String request) {
        boolean renews = request.contains("grant_type=refresh_token");
        renewals += renews ? 1 : 0;
        boolean entitled = !renews || request.contains("refresh_token=" + refreshToken);
        if (mood == Mood.ANSWERS) {
            refreshToken = UUID.randomUUID().toString();
        }
        return entitled;
    }

    private static void wait(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
