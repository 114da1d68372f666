package io.clientele.benchmark.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What plain SQL reads of customers: their values kept beside them by somebody careful, or computed from their orders. */
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

    private static final String BOUGHT = """
            SELECT DISTINCT o.customer_id, p.category
            FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            WHERE p.category IS NOT NULL
            """;

    private static final String CHANNELS = "SELECT DISTINCT customer_id, channel FROM purchase_order";

    private static final List<String> PREPARATION = List.of(
            "CREATE INDEX IF NOT EXISTS benchmark_orders_by_time ON purchase_order (ordered_at, customer_id)",
            "DROP TABLE IF EXISTS benchmark_kept_customer, benchmark_kept_category, benchmark_kept_channel",
            "CREATE TABLE benchmark_kept_customer (PRIMARY KEY (id), KEY (state, gender, birth_date, spend)) "
                    + CUSTOMERS,
            "CREATE TABLE benchmark_kept_category (PRIMARY KEY (customer_id, category)) " + BOUGHT,
            "CREATE TABLE benchmark_kept_channel (PRIMARY KEY (customer_id, channel)) " + CHANNELS,
            "CREATE OR REPLACE VIEW benchmark_live_customer AS " + CUSTOMERS,
            "CREATE OR REPLACE VIEW benchmark_live_category AS " + BOUGHT,
            "CREATE OR REPLACE VIEW benchmark_live_channel AS " + CHANNELS,
            "ANALYZE TABLE benchmark_kept_customer, benchmark_kept_category, benchmark_kept_channel, purchase_order");

    static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : PREPARATION) statement.execute(sql);
        }
    }

    /** A statement about these tables, of one that names them {@code {customer}}, {@code {category}} and {@code {channel}}. */
    String in(String sql) {
        return sql.replaceAll("\\{(\\w+)}", "benchmark_" + name().toLowerCase(java.util.Locale.ROOT) + "_$1");
    }
}
