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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The few answers of Keycloak that signing in needs, with keys of its own. */
final class FakeKeycloak {

    private final RSAKey key = newKey();
    private final HttpServer server;
    private volatile String idToken = "";
    private volatile String lastTokenRequest = "";

    FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
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

    /** The next sign-in is by this person. */
    void signsIn(String name, String nonce, String role) {
        idToken = sign(
                claims(name, role)
                        .audience("clientele-ui")
                        .claim("azp", "clientele-ui")
                        .claim("nonce", nonce),
                key);
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
        answer(exchange, new JWKSet(key).toPublicJWKSet().toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, """
                {"access_token":"opaque","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(idToken));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
