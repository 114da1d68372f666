package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.TestInstallation;
import io.clientele.testing.TestRealm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What is taken from people in the real Keycloak, and when it stops working here. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ContextConfiguration(initializers = {TestInstallation.class, RevocationTests.InARealmOfItsOwn.class})
class RevocationTests {

    private static final TestRealm REALM =
            new TestRealm("revocation-" + UUID.randomUUID().toString().substring(0, 8));

    private static final String CONTACTS = "{ customers(first: 1) { edges { node { contactPoints { value } } } } }";
    private static final String ROLES = "{ viewer { roles } }";

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    private SessionRows sessions;
    private String name = "";
    private Visitor visitor;

    @BeforeAll
    void openRealm() {
        REALM.open("http://localhost:" + port);
    }

    @AfterAll
    void closeRealm() {
        REALM.close();
    }

    @BeforeEach
    void somebodySignsIn() {
        sessions = new SessionRows(jdbc);
        name = "user-" + UUID.randomUUID().toString().substring(0, 8);
        REALM.bring(name, "service");
        visitor = new Visitor(port);
        visitor.signIn(name);
        assertThat(visitor.askSignedIn(CONTACTS).body()).contains("\"data\":{\"customers\"");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithItsFields() {
        REALM.take(name, "service");
        REALM.give(name, "partner");
        threeMinutesPass();

        assertThat(visitor.askSignedIn(CONTACTS).body()).contains("\"code\":\"VALIDATION\"");
        assertThat(visitor.askSignedIn(ROLES).body()).isEqualTo("""
                {"data":{"viewer":{"roles":["partner"]}}}""");
    }

    @Test
    void whoeverIsDisabledIsNobody() {
        REALM.disable(name);
        threeMinutesPass();

        isAsForNobody(visitor.askSignedIn(CONTACTS));
    }

    @Test
    void whoeversSessionIsEndedThereIsNobody() {
        REALM.endSessions(name);
        threeMinutesPass();

        isAsForNobody(visitor.askSignedIn(CONTACTS));
    }

    @Test
    void whoeverStaysIsRenewedAgainAndAgainThoughRefreshTokensAreForOneUse() {
        for (var role : List.of("admin", "marketing", "privacy-officer")) {
            REALM.give(name, role);
            sessions.age(Duration.ofMinutes(6));

            assertThat(AtOnce.ask(6, List.of(() -> visitor.askSignedIn(ROLES)))).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains('"' + role + '"', "\"service\"");
            });
        }
    }

    @Test
    void whoeverSignsOutAfterARenewalIsSignedOutThereToo() {
        threeMinutesPass();
        visitor.askSignedIn(ROLES);
        assertThat(REALM.sessions(name)).isEqualTo(1);

        var answer = visitor.send(visitor.to("/logout")
                .header("X-XSRF-TOKEN", visitor.csrfToken())
                .POST(BodyPublishers.noBody()));
        visitor.get(answer.body().replaceFirst(".*\"location\":\"([^\"]+)\".*", "$1"));

        assertThat(REALM.sessions(name)).isZero();
        isAsForNobody(visitor.ask(ROLES, "X-XSRF-TOKEN", "none"));
    }

    @Test
    void refusesTheTokensThatSigningInBrings() throws ParseException {
        var tokens = tokensOf(name);

        for (var kind : List.of("access_token", "id_token", "refresh_token")) {
            var token = tokens.required(kind).asString();
            assertThat(new Visitor(port)
                            .ask(ROLES, "Authorization", "Bearer " + token)
                            .statusCode())
                    .as(kind)
                    .isEqualTo(401);
        }
        assertThat(SignedJWT.parse(tokens.required("access_token").asString())
                        .getJWTClaimsSet()
                        .getAudience())
                .doesNotContain(KeycloakSettings.AUDIENCE);
    }

    @Test
    void takesTheTokenOfAPartner() {
        var tokens = REALM.tokens(Map.of(
                "grant_type", "client_credentials",
                "client_id", "clientele-partner",
                "client_secret", TestRealm.SECRET));

        assertThat(tokens.required("expires_in").asInt()).isEqualTo(300);
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(new Visitor(port)
                        .ask(
                                ROLES,
                                "Authorization",
                                "Bearer " + tokens.required("access_token").asString())
                        .body())
                .isEqualTo("""
                        {"data":{"viewer":{"roles":["partner"]}}}""");
    }

    /** As if somebody had come by the client's secret. */
    private JsonNode tokensOf(String person) {
        var redirect = "http://localhost:%d/login/oauth2/code/keycloak".formatted(port);
        var form =
                "%s/realms/%s/protocol/openid-connect/auth?client_id=clientele-ui&response_type=code&scope=openid&redirect_uri=%s"
                        .formatted(REALM.url(), REALM.name(), redirect);
        var code = UriComponentsBuilder.fromUriString(new Visitor(port).fillIn(person, form))
                .build()
                .getQueryParams()
                .getFirst("code");
        return REALM.tokens(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                "clientele-ui",
                "client_secret",
                TestRealm.SECRET,
                "redirect_uri",
                redirect));
    }

    private void threeMinutesPass() {
        sessions.age(Duration.ofMinutes(3));
    }

    private void isAsForNobody(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(new Visitor(port).ask(ROLES).body());
    }

    static final class InARealmOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Map.of(
                            "clientele.keycloak.realm",
                            REALM.name(),
                            "clientele.keycloak.client-secret",
                            TestRealm.SECRET))
                    .applyTo(context);
        }
    }
}
