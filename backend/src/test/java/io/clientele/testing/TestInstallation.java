package io.clientele.testing;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    public static boolean onMySql() {
        return "mysql".equals(System.getProperty("clientele.test.engine"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var endpoints = LocalStack.endpoints();
        var server = server(endpoints);
        var name = "clientele_test_" + UUID.randomUUID().toString().substring(0, 8);
        execute(server, "CREATE DATABASE " + name);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                execute(server, "DROP DATABASE IF EXISTS " + name);
            }
        });
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url", server.jdbcUrl().replaceFirst("/clientele\\?", "/" + name + "?"),
                        "spring.datasource.username", server.user(),
                        "spring.datasource.password", server.password(),
                        "spring.elasticsearch.uris", endpoints.elasticsearchUrl(),
                        "clientele.index.alias", name.replace('_', '-'),
                        "clientele.mirror.drain", "100ms",
                        "clientele.secret", "a secret of the tests, long enough",
                        "clientele.keycloak.url", endpoints.keycloak().url()))
                .applyTo(context);
    }

    private static Endpoints.Database server(Endpoints endpoints) {
        return onMySql()
                ? Objects.requireNonNull(endpoints.mysql(), "There is no MySQL: apt, which brings it, is missing here")
                : endpoints.mariadb();
    }

    private static void execute(Endpoints.Database server, String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
