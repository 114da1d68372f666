package io.clientele.nodes;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A database of a test's own on the shared server, and the settings of applications that use it. */
final class Installation implements AutoCloseable {

    private final Endpoints endpoints = LocalStack.endpoints();
    private final String name = "clientele_test_" + UUID.randomUUID().toString().substring(0, 8);

    Installation() {
        execute("CREATE DATABASE " + name);
    }

    /** By the names of the environment. */
    Map<String, String> settings() {
        var server = endpoints.mariadb();
        return new HashMap<>(Map.of(
                "CLIENTELE_JDBC_URL", server.jdbcUrl(name),
                "CLIENTELE_JDBC_USER", server.user(),
                "CLIENTELE_JDBC_PASSWORD", server.password(),
                "CLIENTELE_ELASTICSEARCH_URL", endpoints.elasticsearchUrl(),
                "CLIENTELE_INDEX", alias(),
                "CLIENTELE_SECRET", "a secret of the tests, long enough",
                "CLIENTELE_KEYCLOAK_URL", endpoints.keycloak().url()));
    }

    String alias() {
        return name.replace('_', '-');
    }

    /** The version of every customer in the record, by id. */
    Map<Long, Long> versions() {
        var versions = new TreeMap<Long, Long>();
        try (var connection = DriverManager.getConnection(
                        endpoints.mariadb().jdbcUrl(name),
                        endpoints.mariadb().user(),
                        endpoints.mariadb().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, version FROM customer")) {
            while (rows.next()) versions.put(rows.getLong("id"), rows.getLong("version"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return versions;
    }

    @Override
    public void close() {
        execute("DROP DATABASE IF EXISTS " + name);
    }

    private void execute(String sql) {
        var server = endpoints.mariadb();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
