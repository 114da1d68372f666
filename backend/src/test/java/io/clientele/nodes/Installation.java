package io.clientele.nodes;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import io.clientele.testing.TestInstallation;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What applications share: a database and an index of a test's own.
 *
 * @param alias of the index
 */
record Installation(Endpoints.Database server, String database, String alias) implements AutoCloseable {

    private static final Endpoints SHARED = LocalStack.endpoints();

    /** On the servers that all tests share. */
    static Installation empty() {
        var server = TestInstallation.onMySql() ? Objects.requireNonNull(SHARED.mysql()) : SHARED.mariadb();
        var name = "clientele_test_" + UUID.randomUUID().toString().substring(0, 8);
        return new Installation(server, name, name.replace('_', '-')).withEmptyDatabase();
    }

    /** The same index, and another record. */
    Installation movedTo(Endpoints.Database other) {
        return new Installation(other, database, alias).withEmptyDatabase();
    }

    /** By the names of the environment. */
    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "CLIENTELE_JDBC_URL", server.jdbcUrl(database),
                "CLIENTELE_JDBC_USER", server.user(),
                "CLIENTELE_JDBC_PASSWORD", server.password(),
                "CLIENTELE_ELASTICSEARCH_URL", SHARED.elasticsearchUrl(),
                "CLIENTELE_INDEX", alias,
                "CLIENTELE_SECRET", "a secret of the tests, long enough",
                "CLIENTELE_KEYCLOAK_URL", SHARED.keycloak().url()));
    }

    /** The version of every customer in the record, by id. */
    Map<Long, Long> versions() {
        var versions = new TreeMap<Long, Long>();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, version FROM customer")) {
            while (rows.next()) versions.put(rows.getLong("id"), rows.getLong("version"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return versions;
    }

    /** The shared Elasticsearch. */
    IndexReader index() {
        return new IndexReader(SHARED.elasticsearchUrl());
    }

    @Override
    public void close() {
        execute("DROP DATABASE IF EXISTS " + database);
        index().dropAll(alias);
    }

    private Installation withEmptyDatabase() {
        execute("DROP DATABASE IF EXISTS " + database);
        execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        return this;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
