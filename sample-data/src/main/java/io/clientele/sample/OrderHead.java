package io.clientele.sample;

import io.trino.tpcds.column.Column;
import io.trino.tpcds.row.TableRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of an order share. TPC-DS leaves out single values at random, on one line and not on the next, so each is taken from the
 * first line that has it.
 */
final class OrderHead {
    private final SalesColumns columns;
    private @Nullable Integer date;
    private @Nullable Integer time;
    private @Nullable Integer customer;
    private @Nullable Integer promotion;
    private @Nullable Integer store;

    private OrderHead(SalesColumns columns) {
        this.columns = columns;
    }

    static OrderHead of(List<List<TableRow>> lines, SalesColumns columns) {
        OrderHead head = new OrderHead(columns);
        for (List<TableRow> line : lines) {
            if (head.isComplete()) break;
            head.fillFrom(Row.of(line.getFirst()));
        }
        return head;
    }

    /** Days come from the sale, seconds of the day beside it. */
    Instant orderedAt() {
        return Dates.ofSale(known(date))
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(known(time))
                .toInstant();
    }

    long customer() {
        return known(customer);
    }

    @Nullable
    Integer promotion() {
        return promotion;
    }

    @Nullable
    Integer store() {
        return store;
    }

    private boolean isComplete() {
        return date != null
                && time != null
                && customer != null
                && promotion != null
                && (store != null || columns.store() == null);
    }

    private void fillFrom(Row row) {
        date = firstOf(date, row, columns.date());
        time = firstOf(time, row, columns.time());
        customer = firstOf(customer, row, columns.customer());
        promotion = firstOf(promotion, row, columns.promotion());
        store = firstOf(store, row, columns.store());
    }

    private static @Nullable Integer firstOf(@Nullable Integer value, Row row, @Nullable Column column) {
        if (value != null || column == null) return value;
        return row.number(column);
    }

    /** Less likely to fail than one in a billion orders. */
    private static int known(@Nullable Integer value) {
        if (value == null) throw new IllegalStateException("No line of the order has a date, a time and a customer");
        return value;
    }
}
