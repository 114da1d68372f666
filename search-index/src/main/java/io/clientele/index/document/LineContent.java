package io.clientele.index.document;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A line inside a customer's document. It repeats when, through which channel and where its order was, so that amounts of
 * matching lines are summed straight to the customer, in one step instead of two.
 */
record LineContent(
        String sku,
        @Nullable String category,
        @Nullable String brand,
        long quantity,
        long amount,
        long at,
        String channel,
        @Nullable String store)
        implements Comparable<LineContent> {

    static final Comparator<@Nullable String> MISSING_FIRST = nullsFirst(naturalOrder());

    private static final Comparator<LineContent> BY_SKU = Comparator.comparing(LineContent::sku)
            .thenComparing(LineContent::category, MISSING_FIRST)
            .thenComparing(LineContent::brand, MISSING_FIRST)
            .thenComparingLong(LineContent::quantity)
            .thenComparingLong(LineContent::amount);

    static LineContent of(CustomerFacts.Order order, CustomerFacts.Line line) {
        if (line.quantity() < 0) throw new UnindexableCustomerException("a quantity is negative");
        return new LineContent(
                line.sku(),
                line.category(),
                line.brand(),
                line.quantity(),
                Cents.exactly(line.amount()),
                order.at().toEpochMilli(),
                order.channel(),
                order.store());
    }

    void write(Json json) {
        json.text("sku", sku)
                .text("category", category)
                .text("brand", brand)
                .number("quantity", quantity)
                .number("amount", amount)
                .number("at", at)
                .text("channel", channel)
                .text("store", store);
    }

    @Override
    public int compareTo(LineContent other) {
        return BY_SKU.compare(this, other);
    }
}
