package io.clientele.testing;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Points an application under test at the real servers, with a database and an index of its own that go when it closes.
 * The system property {@code clientele.test.engine} says which database server: {@code mariadb} or {@code mysql}.
 */
public final class TestInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether the tests run on the real MySQL instead of MariaDB. */
    private static boolean onMySql() {
        return "mysql".equals(System.getProperty("clientele.test.engine"));
    }

    /** The name of that server in the local stack. */
    public static String engine() {
        return onMySql() ? "mysql" : "mariadb";
    }

    /** A new one on the server that all tests share. */
    public static Database emptyDatabase() {
        var server = server();
        var database = new Database(
                () -> server, "clientele_test_" + UUID.randomUUID().toString().substring(0, 8));
        database.create();
        return database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var endpoints = LocalStack.endpoints();
        var database = emptyDatabase();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                database.drop();
            }
        });
        var server = database.server().get();
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url", server.jdbcUrl(database.name()),
                        "spring.datasource.username", server.user(),
                        "spring.datasource.password", server.password(),
                        "spring.elasticsearch.uris", endpoints.elasticsearchUrl(),
                        "clientele.index.alias", database.name().replace('_', '-'),
                        "clientele.mirror.drain", "100ms",
                        "clientele.segment.count", "500ms",
                        "clientele.secret", "a secret of the tests, long enough",
                        "clientele.keycloak.url", endpoints.keycloak().url()))
                .applyTo(context);
    }

    private static Endpoints.Database server() {
        var endpoints = LocalStack.endpoints();
        return onMySql()
                ? Objects.requireNonNull(endpoints.mysql(), "There is no MySQL: apt, which brings it, is missing here")
                : endpoints.mariadb();
    }
}
