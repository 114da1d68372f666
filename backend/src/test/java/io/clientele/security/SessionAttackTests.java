package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to get at a session, or past one. */
class SessionAttackTests extends AtTheDoor {

    private static final String WHO = "{ viewer { name roles } }";
    private static final String ADA = """
            {"data":{"viewer":{"name":"ada","roles":["admin"]}}}""";

    private Visitor ada;

    @BeforeEach
    void adaIsSignedIn() {
        ada = visitor();
        ada.signIn(KEYCLOAK, "ada", "admin");
        assertThat(ada.askSignedIn(WHO).body()).isEqualTo(ADA);
    }

    @Test
    void plantingASessionBeforeTheSignIn() {
        var victim = visitor();
        victim.get("/oauth2/authorization/keycloak");
        var planted = victim.cookie("SESSION").orElseThrow();

        victim.signIn(KEYCLOAK, "bea", "service");

        assertThat(victim.cookie("SESSION")).isPresent().isNotEqualTo(planted);
        assertThat(askWithCookie(planted).statusCode()).isEqualTo(401);
    }

    @Test
    void bringingSomebodysOwnSignInIntoAnotherBrowser() {
        var victim = visitor();
        victim.get("/oauth2/authorization/keycloak");

        var answer = victim.get(visitor().signInUpTo(KEYCLOAK, "eve", "service"));

        assertThat(answer.headers().firstValue("Location")).hasValue(victim.home() + "?signin=failed");
        assertThat(victim.askSignedIn(WHO).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/files", "/logout"})
    void postingFromAnotherSite(String path) {
        for (var request : List.of(ada.to(path), ada.to(path).header("X-XSRF-TOKEN", "guessed"))) {
            var form = request.headers("Origin", "https://elsewhere.example", "Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}"));
            assertThat(ada.send(form).statusCode()).isEqualTo(403);
        }
        assertThat(ada.askSignedIn(WHO).body()).isEqualTo(ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logout",
                "/graphql?query=mutation%7BeraseCustomer(id:1)%7Bid%7D%7D",
                "/login?logout",
                "/oauth2/authorization/elsewhere"
            })
    void changingSomethingByALink(String path) {
        var answer = ada.get(path);

        // Where a page of the UI may be, the UI comes, when it was built.
        if (answer.statusCode() != 200) assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        else assertThat(answer.body()).isEqualTo(ada.get("/").body());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ada.askSignedIn(WHO).body()).isEqualTo(ADA);
    }

    @Test
    void readingFromAnotherOrigin() {
        // Browsers send it without cookies.
        var preflight = visitor()
                .send(ada.to("/graphql")
                        .headers("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,x-xsrf-token,authorization")
                        .method("OPTIONS", BodyPublishers.noBody()));
        var answer = ada.ask(WHO, "Origin", "https://elsewhere.example", "X-XSRF-TOKEN", ada.csrfToken());

        assertThat(preflight.statusCode()).isEqualTo(401);
        assertThat(List.of(preflight, answer))
                .allSatisfy(each -> assertThat(each.headers().map().keySet())
                        .noneMatch(header -> header.toLowerCase().startsWith("access-control-")));
    }

    @Test
    void aSessionInPlaceOfAToken() {
        assertThat(ada.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(visitor()
                        .ask(
                                WHO,
                                "Authorization",
                                "Bearer " + ada.cookie("SESSION").orElseThrow())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/oauth2/authorization/keycloak", "/login/oauth2/code/keycloak?code=c&state=s", "/logout"})
    void aTokenInPlaceOfASession(String path) {
        var token = "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("p", "partner"));
        for (var method : List.of("GET", "POST")) {
            var program = visitor();
            var answer = program.send(
                    program.to(path).header("Authorization", token).method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aTokenBesideASession() {
        var partner = KEYCLOAK.claims("p", "partner");

        assertThat(ada.ask(WHO, "Authorization", "Bearer " + KEYCLOAK.sign(partner))
                        .body())
                .isEqualTo("""
                        {"data":{"viewer":{"name":"p","roles":["partner"]}}}""");
        assertThat(ada.ask(WHO, "Authorization", "Bearer " + KEYCLOAK.forge(partner), "X-XSRF-TOKEN", ada.csrfToken())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void readingOrSettingTheCookieFromOutside() {
        var plain = cookies(visitor().send(signInStart()));
        var secure = cookies(visitor().send(signInStart().header("X-Forwarded-Proto", "https")));

        assertThat(plain.get("SESSION")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(secure).doesNotContainKey("SESSION");
        assertThat(secure.get("__Host-SESSION"))
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void aTokenThatReachesTheBrowser() {
        var browser = visitor();
        var signedIn = browser.signIn(KEYCLOAK, "bea", "service");
        var asked = browser.askSignedIn(WHO);

        assertThat(List.of(signedIn, asked))
                .allSatisfy(answer -> assertThat(answer.headers().map() + answer.body())
                        .doesNotContain(KEYCLOAK.refreshToken(), "an access token", "eyJ"));
    }

    private HttpRequest.Builder signInStart() {
        return HttpRequest.newBuilder(
                ada.to("/oauth2/authorization/keycloak").build().uri());
    }

    private static Map<String, String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .collect(Collectors.toMap(
                        cookie -> cookie.substring(0, cookie.indexOf('=')), cookie -> cookie, (one, other) -> other));
    }

    private HttpResponse<String> askWithCookie(String session) {
        return visitor().ask(WHO, "Cookie", "SESSION=" + session + "; XSRF-TOKEN=x", "X-XSRF-TOKEN", "x");
    }
}
