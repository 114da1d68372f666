package io.clientele.benchmark.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * What plain SQL reads of customers: what they spent is kept beside them by somebody careful, or computed from their orders. What they
 * bought and through which channels is kept in either.
 */
enum Tables {
    KEPT,
    LIVE;

    private static final String CUSTOMERS = """
            SELECT c.id, c.display_name, c.gender, c.birth_date, a.state, o.spend, o.last_order
            FROM customer c
            LEFT JOIN customer_address a ON a.customer_id = c.id AND a.is_primary
            LEFT JOIN (
                SELECT customer_id, SUM(total_amount - returned_amount) AS spend, MAX(ordered_at) AS last_order
                FROM purchase_order GROUP BY customer_id
            ) o ON o.customer_id = c.id
            """;

    private static final String CATEGORIES = """
            SELECT DISTINCT o.customer_id, p.category
            FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            WHERE p.category IS NOT NULL
            """;

    private static final String CHANNELS = "SELECT DISTINCT customer_id, channel FROM purchase_order";

    private static final List<String> PREPARATION = List.of(
            "CREATE INDEX IF NOT EXISTS benchmark_orders_by_time ON purchase_order (ordered_at, customer_id)",
            "DROP TABLE IF EXISTS benchmark_kept, benchmark_category, benchmark_channel",
            "CREATE TABLE benchmark_kept (PRIMARY KEY (id), KEY (state, gender, birth_date, spend)) " + CUSTOMERS,
            "CREATE OR REPLACE VIEW benchmark_live AS " + CUSTOMERS,
            "CREATE TABLE benchmark_category (PRIMARY KEY (customer_id, category)) " + CATEGORIES,
            "CREATE TABLE benchmark_channel (PRIMARY KEY (customer_id, channel)) " + CHANNELS,
            "ANALYZE TABLE benchmark_kept, benchmark_category, benchmark_channel, purchase_order");

    static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : PREPARATION) statement.execute(sql);
        }
    }

    /** A statement about these customers, of one that names them {@code {customer}}. */
    String in(String sql) {
        return sql.replace("{customer}", "benchmark_" + name().toLowerCase(Locale.ROOT));
    }
}
