package io.clientele.security;

import static io.clientele.security.WithFakeKeycloak.KEYCLOAK;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.clientele.security.FakeKeycloak.Mood;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.StatementCounter;
import io.clientele.testing.TestInstallation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** How long Keycloak's word is taken for people in sessions, and how it is asked again. */
@InstallationTest
@ContextConfiguration(initializers = {TestInstallation.class, WithFakeKeycloak.class})
class RenewalTests {

    private static final String WHO = "{ viewer { name roles } }";
    private static final String BEA = """
            {"data":{"viewer":{"name":"bea","roles":["service"]}}}""";

    /** When Keycloak is asked again, but need not answer yet. */
    private static final Duration DUE = Duration.ofSeconds(125);

    private static final Duration TOO_OLD = Duration.ofSeconds(301);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    private SessionRows sessions;
    private Visitor bea;

    @BeforeEach
    void beaIsSignedIn() {
        sessions = new SessionRows(jdbc);
        sessions.clear();
        bea = new Visitor(port);
        bea.signIn(KEYCLOAK, "bea", "service");
        assertThat(bea.askSignedIn(WHO).body()).isEqualTo(BEA);
    }

    @Test
    void asksNobodyWithinTwoMinutesAndReadsAndTouchesTheSessionOnce() {
        sessions.age(Duration.ofSeconds(60));
        int before = KEYCLOAK.renewals();
        statements.ofSessions();

        assertThat(bea.askSignedIn(WHO).body()).isEqualTo(BEA);

        assertThat(statements.ofSessions()).isEqualTo(2);
        assertThat(KEYCLOAK.renewals()).isEqualTo(before);
    }

    @Test
    void takesOverWhatKeycloakSaysAfterTwoMinutes() {
        KEYCLOAK.brings(() -> KEYCLOAK.sign(KEYCLOAK.idClaims("bea", "marketing")));
        sessions.age(DUE);

        for (int request = 0; request < 2; request++) {
            assertThat(bea.askSignedIn(WHO).body()).isEqualTo("""
                    {"data":{"viewer":{"name":"bea","roles":["marketing"]}}}""");
        }
    }

    @Test
    void renewsAgainAndAgain() {
        int before = KEYCLOAK.renewals();
        for (int renewal = 0; renewal < 3; renewal++) {
            sessions.age(DUE);
            assertThat(bea.askSignedIn(WHO).body()).isEqualTo(BEA);
        }
        assertThat(KEYCLOAK.renewals()).isEqualTo(before + 3);
    }

    @Test
    void renewsOnceWhenAPageAsksForManyThings() {
        for (var age : List.of(DUE, TOO_OLD)) {
            sessions.age(age);
            int before = KEYCLOAK.renewals();

            assertThat(atOnce(8)).allSatisfy(answer -> assertThat(answer.body()).isEqualTo(BEA));
            assertThat(KEYCLOAK.renewals()).isEqualTo(before + 1);
        }
    }

    @Test
    void endsTheSessionWhenKeycloakRefuses() {
        KEYCLOAK.is(Mood.REFUSES);
        sessions.age(DUE);

        isAsForNobody(bea.askSignedIn(WHO));
        KEYCLOAK.is(Mood.ANSWERS);
        isAsForNobody(bea.askSignedIn(WHO));
        assertThat(sessions.count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("unfitTokens")
    void anotherTokenInPlaceOfTheRenewedOne(String what, Supplier<String> token) {
        KEYCLOAK.brings(token);
        sessions.age(DUE);

        isAsForNobody(bea.askSignedIn(WHO));
        assertThat(sessions.count()).as(what).isZero();
    }

    static List<Object[]> unfitTokens() {
        return List.of(
                unfit("another person's", claims -> claims.subject("another")),
                unfit("for another client", claims -> claims.audience("clientele-api")),
                unfit("another issuer's", claims -> claims.issuer("http://localhost/realms/other")),
                unfit("of another sign-in", claims -> claims.claim("nonce", "another")),
                unfit("without roles' owner", claims -> claims.subject(null)),
                new Object[] {"forged", supplied(() -> KEYCLOAK.forge(KEYCLOAK.idClaims("bea", "admin")))},
                new Object[] {"unsigned", supplied(() -> FakeKeycloak.unsigned(KEYCLOAK.idClaims("bea", "admin")))},
                new Object[] {"none", supplied(() -> "")});
    }

    /** As a page does that shows many things. */
    private List<HttpResponse<String>> atOnce(int requests) {
        return AtOnce.ask(requests, List.of(() -> bea.askSignedIn(WHO)));
    }

    private void isAsForNobody(HttpResponse<String> answer) {
        var nobody = new Visitor(port).ask(WHO);
        assertThat(answer.statusCode()).isEqualTo(nobody.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(nobody.body());
    }

    private static Object[] unfit(String what, UnaryOperator<JWTClaimsSet.Builder> spoiling) {
        return new Object[] {what, supplied(() -> KEYCLOAK.sign(spoiling.apply(KEYCLOAK.idClaims("bea", "admin"))))};
    }

    private static Supplier<String> supplied(Supplier<String> token) {
        return token;
    }
}
