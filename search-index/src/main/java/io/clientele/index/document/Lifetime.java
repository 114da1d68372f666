package io.clientele.index.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all orders of a customer come to.
 *
 * @param orders sorted by time
 * @param lines of all orders, sorted by their paths: what is made of parts of the paths is sorted already, or nearly so
 */
record Lifetime(List<OrderContent> orders, List<LineContent> lines, long spend) {

    static Lifetime of(List<OrderContent> orders) {
        return new Lifetime(
                orders,
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .sorted(ProductPath.ORDER)
                        .toList(),
                orders.stream().mapToLong(OrderContent::total).reduce(0, Cents::plus));
    }

    void write(Json json) {
        json.number("lifetimeOrders", orders.size()).number("lifetimeSpend", spend);
        if (orders.isEmpty()) return;
        json.number("firstOrder", orders.getFirst().at())
                .number("lastOrder", orders.getLast().at())
                // Correctly rounded, a quotient is on the same side of every whole number of cents as the exact one.
                .number("averageOrder", (double) spend / orders.size())
                .texts("categories", ofLines(line -> Stream.ofNullable(line.category())))
                .texts("brands", union(order -> order.brands().stream()))
                .texts("products", union(order -> order.skus().stream()))
                .texts("brandPaths", ofLines(ProductPath::ofBrand))
                .texts("productPaths", ofLines(ProductPath::ofProduct))
                .texts("channels", union(order -> Stream.of(order.channel())))
                .texts("stores", union(order -> Stream.ofNullable(order.store())))
                .texts("payments", union(order -> Stream.ofNullable(order.payment())));
    }

    private List<String> ofLines(Function<LineContent, Stream<String>> values) {
        return Sorted.of(lines.stream().flatMap(values));
    }

    private List<String> union(Function<OrderContent, Stream<String>> values) {
        return Sorted.of(orders.stream().flatMap(values));
    }
}
