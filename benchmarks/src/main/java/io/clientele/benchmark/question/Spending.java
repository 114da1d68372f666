package io.clientele.benchmark.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Whence plain SQL knows what customers spent: somebody careful keeps it beside them, or it is computed from their orders. All else
 * that conditions and facets are about is kept in either.
 */
enum Spending {
    KEPT("c.spend"),
    LIVE("(SELECT SUM(o.total_amount - o.returned_amount) FROM purchase_order o WHERE o.customer_id = c.id)");

    private static final List<String> CUSTOMERS = List.of(
            "CREATE INDEX IF NOT EXISTS benchmark_orders_by_time ON purchase_order (ordered_at, customer_id)",
            "DROP TABLE IF EXISTS benchmark_customer",
            """
            CREATE TABLE benchmark_customer (PRIMARY KEY (id), KEY (state, gender, birth_date, spend))
            SELECT c.id, c.display_name, c.gender, c.birth_date, a.state, o.spend, o.last_order
            FROM customer c
            LEFT JOIN customer_address a ON a.customer_id = c.id AND a.is_primary
            LEFT JOIN (
                SELECT customer_id, SUM(total_amount - returned_amount) AS spend, MAX(ordered_at) AS last_order
                FROM purchase_order GROUP BY customer_id
            ) o ON o.customer_id = c.id
            """,
            "ANALYZE TABLE benchmark_customer, purchase_order");

    private static final List<String> CATEGORIES_AND_CHANNELS = List.of(
            "DROP TABLE IF EXISTS benchmark_category, benchmark_channel",
            """
            CREATE TABLE benchmark_category (PRIMARY KEY (customer_id, category))
            SELECT DISTINCT o.customer_id, p.category
            FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            WHERE p.category IS NOT NULL
            """,
            """
            CREATE TABLE benchmark_channel (PRIMARY KEY (customer_id, channel))
            SELECT DISTINCT customer_id, channel FROM purchase_order
            """,
            "ANALYZE TABLE benchmark_category, benchmark_channel");

    private final String expression;

    Spending(String expression) {
        this.expression = expression;
    }

    /** What questions are drawn from as well. */
    static void keep(Connection database) throws SQLException {
        run(CUSTOMERS, database);
    }

    /** What only plain SQL needs; of fifty million lines it takes long. */
    static void keepAllElse(Connection database) throws SQLException {
        run(CATEGORIES_AND_CHANNELS, database);
    }

    private static void run(List<String> statements, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The statement about customers {@code c}, who spent {@code {spend}}. */
    String in(String sql) {
        return sql.replace("{spend}", expression);
    }
}
