package io.clientele.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser with its cookies, or a program without. Follows no redirect by itself. */
final class Visitor {

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    String home() {
        return address + "/";
    }

    HttpResponse<String> get(String path) {
        return send(to(path).header("Accept", "text/html,*/*").GET());
    }

    HttpResponse<String> ask(String query, String... headers) {
        return post("""
                {"query":"%s"}""".formatted(query), headers);
    }

    HttpResponse<String> post(String body, String... headers) {
        var request = to("/graphql").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
    }

    /** Goes through the whole sign-in. */
    HttpResponse<String> signIn(FakeKeycloak keycloak, String name, String role) {
        var toKeycloak = get("/oauth2/authorization/keycloak")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var parameters =
                UriComponentsBuilder.fromUriString(toKeycloak).build(true).getQueryParams();
        keycloak.signsIn(name, URLDecoder.decode(parameters.getFirst("nonce"), StandardCharsets.UTF_8), role);
        return get("/login/oauth2/code/keycloak?code=c&state=" + parameters.getFirst("state"));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    String csrfToken() {
        return cookie("XSRF-TOKEN").orElseThrow();
    }
}
