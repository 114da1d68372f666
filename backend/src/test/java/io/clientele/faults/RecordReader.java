package io.clientele.faults;

import io.clientele.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads the record with SQL of the harness's own, all of one instant. */
final class RecordReader {

    private static final String CUSTOMERS = "SELECT id, version, kind, gender, birth_date FROM customer";

    private static final String GRAVES = "SELECT id, version FROM customer_grave";

    private static final String ADDRESSES = """
            SELECT customer_id AS id, country, state, city FROM customer_address WHERE is_primary = TRUE
            """;

    private static final String ORDERS = """
            SELECT customer_id AS id, COUNT(*) AS orders, SUM(total_amount - returned_amount) AS spend,
                TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MIN(ordered_at)) DIV 1000 AS first_order,
                TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MAX(ordered_at)) DIV 1000 AS last_order,
                GROUP_CONCAT(DISTINCT channel ORDER BY channel) AS channels
            FROM purchase_order GROUP BY customer_id
            """;

    private static final String PRODUCTS = """
            SELECT o.customer_id AS id, GROUP_CONCAT(DISTINCT p.category ORDER BY p.category) AS categories,
                GROUP_CONCAT(DISTINCT p.brand ORDER BY p.brand) AS brands
            FROM purchase_order o JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
            GROUP BY o.customer_id
            """;

    private static final String CONSENTS = """
            SELECT customer_id AS id, purpose, channel, recipient FROM (
                SELECT c.*, ROW_NUMBER() OVER (
                    PARTITION BY customer_id, purpose, channel, recipient ORDER BY id DESC) AS age
                FROM customer_consent c) latest
            WHERE age = 1 AND status = 'GRANTED'
            """;

    private final Database database;

    RecordReader(Database database) {
        this.database = database;
    }

    /** By id, the removed included. */
    Map<Long, CustomerState> read() throws SQLException {
        var states = new TreeMap<Long, CustomerState>();
        try (var connection = database.snapshot()) {
            Database.each(
                    connection,
                    GRAVES,
                    row -> states.put(row.getLong("id"), CustomerState.gone(row.getLong("version"))));
            Database.each(connection, CUSTOMERS, row -> states.put(row.getLong("id"), customer(row)));
            add(connection, ADDRESSES, states, RecordReader::address);
            add(connection, ORDERS, states, RecordReader::orders);
            add(connection, PRODUCTS, states, RecordReader::products);
            add(connection, CONSENTS, states, RecordReader::consent);
        }
        return states;
    }

    private static void add(Connection connection, String sql, Map<Long, CustomerState> states, Part part)
            throws SQLException {
        Database.each(connection, sql, row -> part.read(row, states.get(row.getLong("id"))));
    }

    private static CustomerState customer(ResultSet row) throws SQLException {
        var state = CustomerState.living(row.getLong("version"));
        state.put("kind", row.getString("kind"));
        state.put("gender", row.getString("gender"));
        var birthDate = row.getString("birth_date");
        state.put(
                "birthDay",
                birthDate == null ? null : LocalDate.parse(birthDate).toEpochDay());
        state.put("lifetimeOrders", 0);
        state.put("lifetimeSpend", 0);
        return state;
    }

    private static void address(ResultSet row, CustomerState state) throws SQLException {
        state.put("country", row.getString("country"));
        state.put("state", row.getString("state"));
        state.put("city", row.getString("city"));
    }

    private static void orders(ResultSet row, CustomerState state) throws SQLException {
        state.put("lifetimeOrders", row.getLong("orders"));
        state.put("lifetimeSpend", row.getBigDecimal("spend").movePointRight(2).longValueExact());
        state.put("firstOrder", row.getLong("first_order"));
        state.put("lastOrder", row.getLong("last_order"));
        state.put("channels", row.getString("channels"));
    }

    private static void products(ResultSet row, CustomerState state) throws SQLException {
        state.put("categories", row.getString("categories"));
        state.put("brands", row.getString("brands"));
    }

    private static void consent(ResultSet row, CustomerState state) throws SQLException {
        var purpose = row.getString("purpose");
        if (purpose.equals("SHARING")) {
            state.add("sharedWith", row.getString("recipient"));
        } else {
            state.add("consents", purpose + ":" + row.getString("channel"));
        }
    }

    @FunctionalInterface
    private interface Part {
        void read(ResultSet row, CustomerState state) throws SQLException;
    }
}
