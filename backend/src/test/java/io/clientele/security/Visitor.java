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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser with its cookies, or a program without. Follows no redirect by itself. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new LocalCookies();
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
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
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
        return get(signInUpTo(keycloak, name, role));
    }

    /** All of the sign-in but the way back from Keycloak, which is returned. */
    String signInUpTo(FakeKeycloak keycloak, String name, String role) {
        var toKeycloak = location(get("/oauth2/authorization/keycloak"));
        var parameters =
                UriComponentsBuilder.fromUriString(toKeycloak).build(true).getQueryParams();
        keycloak.signsIn(name, URLDecoder.decode(parameters.getFirst("nonce"), StandardCharsets.UTF_8), role);
        return "/login/oauth2/code/keycloak?code=c&state=" + parameters.getFirst("state");
    }

    /** Goes through the whole sign-in with the real Keycloak, whose form asks for a password, which is the name. */
    HttpResponse<String> signIn(String name) {
        return get(fillIn(name, location(get("/oauth2/authorization/keycloak"))));
    }

    /** Where Keycloak's form sends whoever fills it in well. */
    String fillIn(String name, String keycloak) {
        var form = get(keycloak).body();
        var action = FORM.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("Keycloak shows no form: " + form);
        }
        return location(send(to(HtmlUtils.htmlUnescape(action.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(name, name)))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** In the session, as the page does. */
    HttpResponse<String> askSignedIn(String query) {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/");
        }
        return ask(query, "X-XSRF-TOKEN", csrfToken());
    }

    String csrfToken() {
        return cookie("XSRF-TOKEN").orElseThrow();
    }

    /** Browsers send to localhost what is for https only, too. */
    private static final class LocalCookies extends CookieManager {

        LocalCookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            for (var cookie : getCookieStore().getCookies()) {
                cookie.setSecure(false);
                cookie.setVersion(0);
            }
        }
    }
}
