package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ClienteleApplication;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.TestInstallation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A signed-in person's session as the whole application keeps it. */
@InstallationTest
@ContextConfiguration(initializers = {TestInstallation.class, SessionsInTheRecordTests.WithFakeKeycloak.class})
class SessionsInTheRecordTests {

    private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @BeforeEach
    void nobodyIsSignedIn() {
        jdbc.sql("DELETE FROM SPRING_SESSION").update();
    }

    @Test
    void keepsTheSessionWhereEveryInstanceFindsIt() {
        var visitor = new Visitor(port);
        visitor.signIn(KEYCLOAK, "bea", "service");
        visitor.get("/");

        assertThat(jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor.ask("{ viewer { name roles permissions } }", "X-XSRF-TOKEN", visitor.csrfToken())
                        .body())
                .isEqualTo("""
                        {"data":{"viewer":{"name":"bea","roles":["service"],"permissions":["WRITE_CUSTOMERS","RECORD_ORDERS","REVEAL","USE_SEGMENTS"]}}}""");
    }

    @Test
    void knowsWhoSignedInAtAnotherInstance() {
        var visitor = new Visitor(port);
        visitor.signIn(KEYCLOAK, "ann", "service");
        visitor.get("/");

        try (var another = anotherInstance()) {
            var address = "http://localhost:" + another.getEnvironment().getProperty("local.server.port");
            var answer = visitor.send(visitor.to(address + "/graphql")
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", visitor.csrfToken())
                    .POST(BodyPublishers.ofString("""
                            {"query":"{ viewer { name } }"}""")));

            assertThat(answer.body()).isEqualTo("""
                    {"data":{"viewer":{"name":"ann"}}}""");
        }
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

    @Test
    void leavesNoSessionBehindATokenOrAStranger() {
        int before = sessions();
        var visitor = new Visitor(port);
        visitor.ask("{ viewer { name } }");
        visitor.ask("{ viewer { name } }", "Authorization", "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("p", "partner")));

        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        return jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION")
                .query(Integer.class)
                .single();
    }

    static final class WithFakeKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("clientele.keycloak.url=" + KEYCLOAK.url()).applyTo(context);
        }
    }
}
