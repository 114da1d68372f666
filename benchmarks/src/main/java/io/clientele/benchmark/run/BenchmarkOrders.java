package io.clientele.benchmark.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The orders that benchmarks record: every run is to begin with the sample as it is. */
public final class BenchmarkOrders {

    /** Their numbers begin so. */
    public static final String NUMBERS = "benchmark-";

    private static final List<String> REMOVE =
            List.of("""
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
            SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE FROM customer
            WHERE id IN (SELECT customer_id FROM purchase_order WHERE number LIKE 'benchmark-%')
            ON DUPLICATE KEY UPDATE due_at = UTC_TIMESTAMP(6)
            """, """
            DELETE purchase_line FROM purchase_line JOIN purchase_order ON purchase_order.id = purchase_line.order_id
            WHERE purchase_order.number LIKE 'benchmark-%'
            """, "DELETE FROM purchase_order WHERE number LIKE 'benchmark-%'");

    private BenchmarkOrders() {}

    /** Takes them out of the record again; the app, which must not see half of it, takes them out of the index. */
    public static void remove(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql : REMOVE) statement.execute(sql);
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }
}
