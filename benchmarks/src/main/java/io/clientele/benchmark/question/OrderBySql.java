package io.clientele.benchmark.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Writes an order and its lines into tables like those of the record, and nothing else. */
final class OrderBySql implements Way {

    private static final List<String> TABLES = List.of(
            "DROP TABLE IF EXISTS benchmark_line, benchmark_order, benchmark_dirty",
            "CREATE TABLE benchmark_order LIKE purchase_order",
            "CREATE TABLE benchmark_line LIKE purchase_line",
            "CREATE TABLE benchmark_dirty LIKE mirror_dirty");

    private static final String BUMP = "UPDATE benchmark_customer SET last_order = UTC_TIMESTAMP(6) WHERE id = ?";

    private static final String MARK = """
            INSERT INTO benchmark_dirty (customer_id, version, marked_at, due_at, attempts, parked)
            VALUES (?, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE)
            ON DUPLICATE KEY UPDATE version = version + 1, due_at = UTC_TIMESTAMP(6)
            """;

    private static final String ORDER = """
            INSERT INTO benchmark_order (customer_id, number, ordered_at, channel, currency, total_amount, returned_amount, quantity)
            VALUES (?, ?, UTC_TIMESTAMP(6), 'WEB', 'USD', 29.85, 0, 3)
            """;

    private static final String LINE = """
            INSERT INTO benchmark_line
                (order_id, line_number, product_id, quantity, unit_price, amount, returned_quantity, returned_amount)
            SELECT ?, ?, id, 1, 9.95, 9.95, 0, 0 FROM product WHERE sku = ?
            """;

    private final boolean marks;
    private final List<Connection> connections;
    private final List<Asked> sets;
    private final AtomicLong written = new AtomicLong();

    /** @param marks whether the customer's version is raised and the customer marked, as whoever keeps a mirror does */
    OrderBySql(boolean marks, List<Connection> connections, List<Asked> sets) {
        this.marks = marks;
        this.connections = connections;
        this.sets = sets;
    }

    /** The tables, anew and empty. */
    static void prepare(List<Connection> connections) {
        try (var statement = connections.getFirst().createStatement()) {
            for (var sql : TABLES) statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public String name() {
        return marks ? "marked" : "sql";
    }

    @Override
    public Answer ask(int set, int client) throws SQLException {
        var connection = connections.get(client);
        var order = sets.get(set).variables();
        connection.setAutoCommit(false);
        if (marks) update(connection, BUMP, order);
        try (var orders = connection.prepareStatement(ORDER, Statement.RETURN_GENERATED_KEYS);
                var lines = connection.prepareStatement(LINE)) {
            long id = write(order, orders);
            int number = 0;
            for (var line : (List<?>) Objects.requireNonNull(order.get("lines")))
                write(id, ++number, (Map<?, ?>) line, lines);
            if (marks) update(connection, MARK, order);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return () -> 1;
    }

    private long write(Map<String, ?> order, PreparedStatement orders) throws SQLException {
        orders.setString(1, String.valueOf(order.get("customerId")));
        orders.setString(2, name() + written.incrementAndGet());
        orders.executeUpdate();
        try (var keys = orders.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private static void update(Connection connection, String sql, Map<String, ?> order) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, String.valueOf(order.get("customerId")));
            statement.executeUpdate();
        }
    }

    private static void write(long order, int number, Map<?, ?> line, PreparedStatement lines) throws SQLException {
        lines.setLong(1, order);
        lines.setInt(2, number);
        lines.setString(3, String.valueOf(line.get("sku")));
        lines.executeUpdate();
    }
}
