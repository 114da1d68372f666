package io.clientele.benchmark.mirror;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.BenchmarkOrders;
import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Tokens;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records orders of three lines through the API at a steady rate, whether or not earlier ones are answered: each in turn of
 * another customer. A write's time runs from when it was due.
 */
final class Writers {

    static final int PER_SECOND = 200;

    private static final String RECORD =
            "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }";

    /** Customers in turn, each with as many orders as it has now. */
    private static final String CUSTOMERS = """
            SELECT customer.id, COUNT(purchase_order.id)
            FROM customer LEFT JOIN purchase_order ON purchase_order.customer_id = customer.id
            GROUP BY customer.id ORDER BY customer.id
            """;

    private final String graphql;
    private final Tokens tokens;
    private final List<String> skus;
    private final List<Customer> customers;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private int next;

    Writers(App app, Tokens tokens, Connection database) throws SQLException {
        this.graphql = app.url() + "/graphql";
        this.tokens = tokens;
        this.skus = skus(database);
        this.customers = customers(database);
    }

    /** @return how long each write took, in milliseconds */
    Collection<Double> write(Duration howLong, Consumer<Written> heard) throws IOException, InterruptedException {
        return write(howLong, PER_SECOND, heard);
    }

    /** @param perSecond fewer while the app is new: writes that it cannot follow yet would stand before those that count */
    Collection<Double> write(Duration howLong, int perSecond, Consumer<Written> heard)
            throws IOException, InterruptedException {
        // Anew each time: a token is good for five minutes.
        var token = tokens.of("service");
        var millis = new ConcurrentLinkedQueue<Double>();
        long began = System.nanoTime();
        long count = howLong.toSeconds() * perSecond;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long write = 0; write < count; write++) {
                long due = began + write * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                int number = next++;
                threads.submit(() -> {
                    heard.accept(record(number, token));
                    millis.add((System.nanoTime() - due) / 1e6);
                    return null;
                });
            }
        }
        if (millis.size() != count) throw new IllegalStateException((count - millis.size()) + " writes failed");
        return millis;
    }

    private Written record(int number, String token) throws IOException, InterruptedException {
        var customer = customers.get(number % customers.size());
        int orders = customer.orders() + number / customers.size() + 1;
        var variables = Map.of("orders", List.of(order(customer.id(), number)));
        var body = JsonMapper.shared().writeValueAsString(Map.of("query", RECORD, "variables", variables));
        var answer = Http.json(Http.request(graphql, "application/json", BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .build());
        if (answer.at("/data/recordOrders/recorded").asInt() != 1) throw new IOException("an order was refused");
        return new Written(customer.id(), orders, System.nanoTime());
    }

    private Map<String, Object> order(long customer, int number) {
        var lines = skus.stream()
                .map(sku -> Map.of("sku", sku, "quantity", 1, "unitPrice", "9.95"))
                .toList();
        return Map.of(
                "customerId",
                Long.toString(customer),
                "number",
                BenchmarkOrders.NUMBERS + run + "-" + number,
                "orderedAt",
                Instant.now().toString(),
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                lines);
    }

    private static List<String> skus(Connection database) throws SQLException {
        var skus = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT sku FROM product ORDER BY id LIMIT 3")) {
            while (rows.next()) skus.add(rows.getString(1));
        }
        return skus;
    }

    private static List<Customer> customers(Connection database) throws SQLException {
        var customers = new ArrayList<Customer>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(CUSTOMERS)) {
            while (rows.next()) customers.add(new Customer(rows.getLong(1), rows.getInt(2)));
        }
        return customers;
    }

    private record Customer(long id, int orders) {}

    /**
     * A write that was answered.
     *
     * @param orders that the customer has with it
     * @param at when the answer came, by this process's clock of nanoseconds
     */
    record Written(long customer, int orders, long at) {}
}
