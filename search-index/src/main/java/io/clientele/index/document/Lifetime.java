package io.clientele.index.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all orders of a customer come to.
 *
 * @param orders sorted by time
 */
record Lifetime(List<OrderContent> orders, long spend) {

    static Lifetime of(List<OrderContent> orders) {
        return new Lifetime(
                orders, orders.stream().mapToLong(OrderContent::total).reduce(0, Cents::plus));
    }

    void write(Json json) {
        json.number("lifetimeOrders", orders.size()).number("lifetimeSpend", spend);
        if (orders.isEmpty()) return;
        json.number("firstOrder", orders.getFirst().at())
                .number("lastOrder", orders.getLast().at())
                // Correctly rounded, a quotient is on the same side of every whole number of cents as the exact one.
                .number("averageOrder", (double) spend / orders.size())
                .texts("categories", union(order -> order.categories().stream()))
                .texts("brands", ofLines(line -> Stream.ofNullable(line.brand())))
                .texts("products", ofLines(line -> Stream.of(line.sku())))
                .texts("brandPaths", ofLines(BrandPath::of))
                .texts("channels", union(order -> Stream.of(order.channel())))
                .texts("stores", union(order -> Stream.ofNullable(order.store())))
                .texts("payments", union(order -> Stream.ofNullable(order.payment())));
    }

    private List<String> ofLines(Function<LineContent, Stream<String>> values) {
        return union(order -> order.lines().stream().flatMap(values));
    }

    private List<String> union(Function<OrderContent, Stream<String>> values) {
        return Sorted.of(orders.stream().flatMap(values));
    }
}
