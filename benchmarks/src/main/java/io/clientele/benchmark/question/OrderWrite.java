package io.clientele.benchmark.question;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An order of three lines is recorded: until it is committed. What searches find of it and when is a matter of the mirror. */
record OrderWrite(Values values) implements Question {

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
