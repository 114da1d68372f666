package io.clientele.benchmark.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An order of three lines is recorded: until it is committed. What searches find of it and when is a matter of the mirror. */
record OrderWrite(Values values) implements Question {

    /** Orders that this process writes have numbers that begin so. */
    static final String NUMBERS = "benchmark-";

    private static final List<String> UNDO =
            List.of("""
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
            SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE FROM customer
            WHERE id IN (SELECT customer_id FROM purchase_order WHERE number LIKE 'benchmark-%')
            ON DUPLICATE KEY UPDATE due_at = UTC_TIMESTAMP(6)
            """, """
            DELETE purchase_line FROM purchase_line JOIN purchase_order ON purchase_order.id = purchase_line.order_id
            WHERE purchase_order.number LIKE 'benchmark-%'
            """, "DELETE FROM purchase_order WHERE number LIKE 'benchmark-%'");

    /** Takes the orders out of the record again; the app, which must not see half of it, takes them out of the index. */
    static void undo(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql : UNDO) statement.execute(sql);
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public String user() {
        return "service";
    }

    @Override
    public String operation() {
        return "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded waitToken } }";
    }

    @Override
    public Asked draw(Random random) {
        var lines = Stream.generate(() -> Values.one(values.skus(), random))
                .distinct()
                .limit(3)
                .map(sku -> Map.of("sku", sku, "quantity", 1, "unitPrice", "9.95"))
                .toList();
        return new Asked(
                Map.of(
                        "customerId",
                        Long.toString(Values.one(values.customers(), random)),
                        "orderedAt",
                        Instant.now().toString(),
                        "channel",
                        "WEB",
                        "currency",
                        "USD",
                        "lines",
                        lines),
                Map.of(),
                List.of());
    }

    @Override
    public List<Way> ways(Surroundings surroundings, List<Asked> sets) {
        var connections = surroundings.connections();
        OrderBySql.prepare(connections);
        return List.of(
                new OrderByGraphQl(surroundings, this, sets),
                new OrderBySql(false, connections, sets),
                new OrderBySql(true, connections, sets));
    }

    @Override
    public long foundIn(JsonNode data) {
        return data.required("recordOrders").required("recorded").asLong();
    }
}
