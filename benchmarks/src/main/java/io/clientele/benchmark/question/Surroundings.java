package io.clientele.benchmark.question;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What questions are asked of.
 *
 * @param connections to the record, one for each client
 */
record Surroundings(App app, Tokens tokens, Indices indices, List<Connection> connections) {

    /** Eight clients fill the audit trail's inbox more quickly than it is emptied; one would wait for what they left behind. */
    void awaitQuiet() throws SQLException, InterruptedException {
        try (var statement = connections.getFirst().createStatement()) {
            while (hasRow(statement, "SELECT 1 FROM audit_inbox LIMIT 1")) Thread.sleep(100);
        }
    }

    private static boolean hasRow(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    FreshToken token(String user) {
        return new FreshToken(tokens, user);
    }
}
