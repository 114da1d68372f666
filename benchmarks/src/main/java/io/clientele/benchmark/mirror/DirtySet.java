package io.clientele.benchmark.mirror;

import java.sql.Connection;
import java.sql.SQLException;

/** The record's list of customers whose documents are to be written anew. */
record DirtySet(Connection database) {

    private static final String MARK = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT customer.id, customer.version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL FROM customer
            ORDER BY customer.id LIMIT ?
            ON DUPLICATE KEY UPDATE due_at = UTC_TIMESTAMP(6)
            """;

    /** So many of them, in the order in which they came. */
    void mark(int customers) throws SQLException {
        try (var statement = database.prepareStatement(MARK)) {
            statement.setInt(1, customers);
            statement.executeUpdate();
        }
    }

    void awaitEmpty() throws SQLException, InterruptedException {
        while (number("SELECT EXISTS (SELECT 1 FROM mirror_dirty WHERE parked = FALSE)") > 0) Thread.sleep(50);
        if (number("SELECT COUNT(*) FROM mirror_dirty") > 0) throw new IllegalStateException("Customers were parked.");
    }

    int customers() throws SQLException {
        return (int) number("SELECT COUNT(*) FROM customer");
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
