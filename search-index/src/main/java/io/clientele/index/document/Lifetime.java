package io.clientele.index.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all orders of a customer come to; they are sorted by time. */
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
                .texts("brands", union(order -> order.brands().stream()))
                .texts("products", union(order -> order.skus().stream()))
                .texts("brandPaths", ofLines(ProductPath::ofBrand))
                .texts("productPaths", ofLines(ProductPath::ofProduct))
                .texts("channels", union(order -> Stream.of(order.channel())))
                .texts("stores", union(order -> Stream.ofNullable(order.store())))
                .texts("payments", union(order -> Stream.ofNullable(order.payment())));
    }

    private Set<String> ofLines(Function<LineContent, Stream<String>> paths) {
        return union(order -> order.lines().stream().flatMap(paths));
    }

    private Set<String> union(Function<OrderContent, Stream<String>> values) {
        return orders.stream().flatMap(values).collect(Collectors.toCollection(TreeSet::new));
    }
}
