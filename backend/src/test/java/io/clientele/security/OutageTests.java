package io.clientele.security;

import static io.clientele.security.WithFakeKeycloak.KEYCLOAK;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.security.FakeKeycloak.Mood;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.TestInstallation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of people in sessions while Keycloak does not answer. */
@InstallationTest
@ContextConfiguration(initializers = {TestInstallation.class, WithFakeKeycloak.class})
class OutageTests {

    private static final String WHO = "{ viewer { name roles } }";
    private static final String BEA = """
            {"data":{"viewer":{"name":"bea","roles":["service"]}}}""";

    private static final Duration DUE = Duration.ofSeconds(125);
    private static final Duration TOO_OLD = Duration.ofSeconds(301);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

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

    @AfterEach
    void keycloakIsBack() throws InterruptedException {
        KEYCLOAK.is(Mood.ANSWERS);
        Thread.sleep(KeycloakInquiry.SILENCE);
    }

    @Test
    void theyGoOnForFiveMinutes() {
        KEYCLOAK.is(Mood.FAILS);
        sessions.age(DUE);

        assertThat(AtOnce.ask(4, List.of(() -> bea.askSignedIn(WHO))))
                .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(BEA));
    }

    @Test
    void theyAreRefusedAfterFiveMinutesAndGoOnWhenItIsBack() throws InterruptedException {
        KEYCLOAK.is(Mood.FAILS);
        sessions.age(TOO_OLD);

        assertThat(AtOnce.ask(4, List.of(() -> bea.askSignedIn(WHO)))).allSatisfy(OutageTests::cannotTell);
        keycloakIsBack();
        assertThat(bea.askSignedIn(WHO).body()).isEqualTo(BEA);
    }

    @Test
    void theyDoNotHangWithIt() {
        KEYCLOAK.is(Mood.HANGS);
        sessions.age(TOO_OLD);
        var asked = Instant.now();

        cannotTell(bea.askSignedIn(WHO));
        var told = Instant.now();
        cannotTell(bea.askSignedIn(WHO));

        assertThat(Duration.between(asked, told)).isLessThan(Duration.ofSeconds(6));
        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theyCanSignOut() {
        KEYCLOAK.is(Mood.FAILS);
        sessions.age(TOO_OLD);

        var answer = bea.send(
                bea.to("/logout").header("X-XSRF-TOKEN", bea.csrfToken()).POST(BodyPublishers.noBody()));

        assertThat(answer.body()).contains("/protocol/openid-connect/logout?id_token_hint=");
        assertThat(sessions.count()).isZero();
    }

    private static void cannotTell(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).isEqualTo("""
                {"errors":[{"message":"Whether you are still signed in can't be checked now; try again in a moment.",\
                "extensions":{"code":"UNAVAILABLE"}}]}""");
    }
}
