package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets in, over HTTP, with a Keycloak whose keys the tests hold. */
class AdmissionTests extends AtTheDoor {

    private static final String WHO = "{ viewer { name roles } }";

    @Test
    void admitsATokenOfOurRealmForOurApi() {
        var answer = askWith(KEYCLOAK.claims("ann", "marketing", "offline_access"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"data":{"viewer":{"name":"ann","roles":["marketing"]}}}""");
    }

    @Test
    void opensNoSessionForAToken() {
        assertThat(askWith(KEYCLOAK.claims("ann", "marketing")).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refuses(KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing").audience("account")));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing").issuer(KEYCLOAK.url() + "/realms/other")));
    }

    @Test
    void refusesAnExpiredTokenAtOnce() {
        var now = Instant.now();
        refuses(KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing")
                .issueTime(Date.from(now.minusSeconds(30)))
                .expirationTime(Date.from(now.minusSeconds(2)))));
    }

    @Test
    void refusesATokenAfterFiveMinutesHoweverLongItMayLive() {
        var tomorrow = Date.from(Instant.now().plusSeconds(86_400));
        var claims = KEYCLOAK.claims("ann", "marketing").expirationTime(tomorrow);

        assertThat(askWith(claims).statusCode()).isEqualTo(200);
        refuses(KEYCLOAK.sign(claims.issueTime(Date.from(Instant.now().minusSeconds(301)))));
        refuses(KEYCLOAK.sign(claims.issueTime(null)));
    }

    @Test
    void refusesATokenOfThePeoplesClient() {
        refuses(KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing").claim("azp", "clientele-ui")));
    }

    @Test
    void refusesAnUnsignedToken() {
        refuses(FakeKeycloak.unsigned(KEYCLOAK.claims("ann", "marketing")));
    }

    @Test
    void refusesATokenSignedWithAnotherKey() {
        refuses(KEYCLOAK.forge(KEYCLOAK.claims("ann", "marketing")));
    }

    @Test
    void refusesNonsense() {
        refuses("nonsense");
    }

    @Test
    void refusesWhoBringsNothing() {
        var answer = visitor().ask(WHO);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    @Test
    void refusesAPassword() {
        assertThat(visitor().ask(WHO, "Authorization", "Basic YWRtaW46YWRtaW4=").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsPeopleInWithAProofKey() {
        var visitor = visitor();
        var keycloak = visitor.get("/oauth2/authorization/keycloak").headers().firstValue("Location");

        assertThat(keycloak.orElseThrow())
                .startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/auth?")
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");

        assertThat(visitor.signIn(KEYCLOAK, "bea", "service").headers().firstValue("Location"))
                .hasValue(visitor.home());
        assertThat(KEYCLOAK.lastTokenRequest()).contains("code_verifier=");
        assertThat(visitor.askSignedIn(WHO).body()).isEqualTo("""
                {"data":{"viewer":{"name":"bea","roles":["service"]}}}""");
    }

    @Test
    void demandsACsrfTokenOfSessions() {
        var visitor = visitor();
        visitor.signIn(KEYCLOAK, "bea", "service");

        assertThat(visitor.ask(WHO).statusCode()).isEqualTo(403);
        assertThat(visitor.ask(WHO, "X-XSRF-TOKEN", "guessed").statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheSessionAndTellsWhereKeycloakEndsIts() {
        var visitor = visitor();
        visitor.signIn(KEYCLOAK, "bea", "service");
        visitor.get("/");

        var answer = visitor.send(visitor.to("/logout")
                .header("X-XSRF-TOKEN", visitor.csrfToken())
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"location\":\"" + KEYCLOAK.issuer() + "/protocol/openid-connect/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=http://localhost:" + port() + "/\"}");
        assertThat(visitor.ask(WHO, "X-XSRF-TOKEN", "none").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnIdTokenAsABearerToken() {
        refuses(KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing").audience("clientele-ui")));
    }

    @Test
    void answersNoGet() {
        var visitor = visitor();

        assertThat(visitor.get("/graphql").statusCode()).isEqualTo(401);
        var withToken = visitor.to("/graphql?query=%7Bviewer%7Bname%7D%7D")
                .header("Authorization", bearer(KEYCLOAK.claims("ann", "marketing")));
        assertThat(visitor.send(withToken.GET()).statusCode()).isEqualTo(405);
    }

    @Test
    void showsNoPageOfOperations() {
        assertThat(visitor().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(List.of("/actuator", "/actuator/env", "/actuator/beans", "/graphql/schema"))
                .allSatisfy(path -> assertThat(visitor().get(path).statusCode()).isGreaterThanOrEqualTo(401));
        // Where the explorer would be there is what is at any link that nobody knows: the admin UI's shell, or nothing.
        var nowhere = visitor().get("/nowhere");
        assertThat(visitor().get("/graphiql"))
                .returns(nowhere.statusCode(), HttpResponse::statusCode)
                .returns(nowhere.body(), HttpResponse::body);
    }

    private void refuses(String token) {
        var answer = visitor().ask(WHO, "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"").doesNotContain("ann");
    }

    private HttpResponse<String> askWith(JWTClaimsSet.Builder claims) {
        return visitor().ask(WHO, "Authorization", bearer(claims));
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + KEYCLOAK.sign(claims);
    }
}
