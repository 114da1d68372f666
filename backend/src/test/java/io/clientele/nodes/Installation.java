package io.clientele.nodes;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import io.clientele.testing.Database;
import io.clientele.testing.Elasticsearch;
import io.clientele.testing.TestInstallation;
import io.clientele.testing.process.Settings;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What applications share: a database and an index of a test's own.
 *
 * @param alias of the index
 */
record Installation(Database record, String alias) implements AutoCloseable {

    private static final String ELASTICSEARCH = LocalStack.endpoints().elasticsearchUrl();

    /** On the servers that all tests share. */
    static Installation empty() {
        var record = TestInstallation.emptyDatabase();
        return new Installation(record, record.name().replace('_', '-'));
    }

    /** The same index, and another record. */
    Installation movedTo(Endpoints.Database other) {
        var moved = new Database(() -> other, record.name());
        moved.create();
        return new Installation(moved, alias);
    }

    /** In the environment's names. */
    Map<String, String> settings() {
        return Settings.of(record, ELASTICSEARCH, alias);
    }

    /** The version of every customer in the record, by id. */
    Map<Long, Long> versions() throws SQLException {
        var versions = new TreeMap<Long, Long>();
        try (var connection = record.open()) {
            Database.each(
                    connection,
                    "SELECT id, version FROM customer",
                    row -> versions.put(row.getLong("id"), row.getLong("version")));
        }
        return versions;
    }

    /** In the shared Elasticsearch. */
    IndexReader index() {
        return index(ELASTICSEARCH);
    }

    IndexReader index(String elasticsearch) {
        return new IndexReader(new Elasticsearch(() -> URI.create(elasticsearch)), alias);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        record.drop();
        index().drop();
    }
}
