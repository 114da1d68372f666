package io.clientele.index.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order inside a customer's document, sorted by time and then by all else, so that equal facts write equal text. */
record OrderContent(
        long at,
        String channel,
        @Nullable String store,
        @Nullable String payment,
        long total,
        long quantity,
        List<String> categories,
        List<LineContent> lines)
        implements Comparable<OrderContent> {

    private static final Comparator<OrderContent> BY_TIME = Comparator.comparingLong(OrderContent::at)
            .thenComparing(OrderContent::channel)
            .thenComparing(OrderContent::store, LineContent.MISSING_FIRST)
            .thenComparingLong(OrderContent::total)
            .thenComparing(order -> order.lines().toString());

    static OrderContent of(CustomerFacts.Order order) {
        var lines = order.lines().stream()
                .map(line -> LineContent.of(order, line))
                .sorted()
                .toList();
        return new OrderContent(
                order.at().toEpochMilli(),
                order.channel(),
                order.store(),
                order.payment(),
                Cents.exactly(order.total()),
                lines.stream().mapToLong(LineContent::quantity).sum(),
                Sorted.of(lines.stream().map(LineContent::category).flatMap(Stream::ofNullable)),
                lines);
    }

    void write(Json json) {
        json.number("at", at)
                .text("channel", channel)
                .text("store", store)
                .number("total", total)
                .number("quantity", quantity)
                .texts("categories", categories)
                .objects("lines", lines, LineContent::write);
    }

    @Override
    public int compareTo(OrderContent other) {
        return BY_TIME.compare(this, other);
    }
}
