package io.clientele.security;

import static io.clientele.security.WithFakeKeycloak.KEYCLOAK;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ClienteleApplication;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.TestInstallation;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A signed-in person's session as the whole application keeps it. */
@InstallationTest
@ContextConfiguration(initializers = {TestInstallation.class, WithFakeKeycloak.class})
class SessionsInTheRecordTests {

    private static final String NAME = "{ viewer { name } }";

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private SessionRows sessions;

    @BeforeEach
    void nobodyIsSignedIn() {
        sessions = new SessionRows(jdbc);
        sessions.clear();
    }

    @Test
    void keepsTheSessionWhereEveryInstanceFindsIt() {
        var visitor = new Visitor(port);
        visitor.signIn(KEYCLOAK, "bea", "service");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor.askSignedIn("{ viewer { name roles permissions } }").body())
                .isEqualTo("""
                        {"data":{"viewer":{"name":"bea","roles":["service"],"permissions":["WRITE_CUSTOMERS","RECORD_ORDERS","REVEAL","USE_SEGMENTS"]}}}""");
    }

    @Test
    void knowsWhoSignedInAtAnotherInstanceAndRenewsTheSessionInOneOfThem() {
        var visitor = new Visitor(port);
        visitor.signIn(KEYCLOAK, "ann", "service");
        visitor.get("/");

        try (var another = anotherInstance()) {
            var address = "http://localhost:" + another.getEnvironment().getProperty("local.server.port");
            assertThat(askAt(address, visitor).body()).isEqualTo("""
                    {"data":{"viewer":{"name":"ann"}}}""");

            sessions.age(Duration.ofMinutes(6));
            int before = KEYCLOAK.renewals();
            assertThat(AtOnce.ask(3, List.of(() -> askAt(address, visitor), () -> visitor.askSignedIn(NAME))))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            assertThat(KEYCLOAK.renewals()).isEqualTo(before + 1);
        }
    }

    @Test
    void leavesNoSessionBehindATokenOrAStranger() {
        var visitor = new Visitor(port);
        visitor.ask(NAME);
        visitor.ask(NAME, "Authorization", "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("p", "partner")));

        assertThat(sessions.count()).isZero();
    }

    @Test
    void actingAsSomebodyByTheIdInTheRecord() {
        new Visitor(port).signIn(KEYCLOAK, "bea", "service");
        var id = sessions.ids().getFirst();

        for (var cookie : new String[] {id, Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8))}) {
            var thief = new Visitor(port);
            assertThat(thief.ask(NAME, "Cookie", "SESSION=" + cookie + "; XSRF-TOKEN=x", "X-XSRF-TOKEN", "x")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void actingAsSomebodyByTheTokensInTheRecord() {
        new Visitor(port).signIn(KEYCLOAK, "bea", "service");

        assertThat(sessions.attributes())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(KEYCLOAK.refreshToken(), "an access token"));
    }

    private static HttpResponse<String> askAt(String address, Visitor visitor) {
        return visitor.send(visitor.to(address + "/graphql")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", visitor.csrfToken())
                .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(NAME))));
    }

    /** On the same record, index and Keycloak. */
    private ConfigurableApplicationContext anotherInstance() {
        var shared = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.elasticsearch.uris",
                        "clientele.index.alias",
                        "clientele.secret",
                        "clientele.keycloak.url")
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name));
        return SpringApplication.run(
                ClienteleApplication.class,
                Stream.concat(shared, Stream.of("--server.port=0")).toArray(String[]::new));
    }
}
