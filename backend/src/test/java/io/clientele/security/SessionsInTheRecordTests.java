package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.InstallationTest;
import io.clientele.testing.TestInstallation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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
                        {"data":{"viewer":{"name":"bea","roles":["service"],"permissions":["WRITE_CUSTOMERS","RECORD_ORDERS"]}}}""");
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
