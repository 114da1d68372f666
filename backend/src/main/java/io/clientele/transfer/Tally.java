package io.clientele.transfer;

import io.clientele.customer.UpsertResult;
import io.clientele.purchase.OrderBook;
import java.io.PrintStream;
import java.util.concurrent.atomic.LongAdder;

/** What became of everything that a file holds: read = created + changed + unchanged + refused, always. */
final class Tally {

    private final LongAdder read = new LongAdder();
    private final LongAdder created = new LongAdder();
    private final LongAdder changed = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder refused = new LongAdder();

    void read() {
        read.increment();
    }

    void refused() {
        refused.increment();
    }

    void add(UpsertResult result) {
        created.add(result.created());
        changed.add(result.changed());
        unchanged.add(result.unchanged());
    }

    /** Orders are recorded once and never changed. */
    void add(OrderBook.Recorded result) {
        created.add(result.recorded());
        unchanged.add(result.unchanged());
    }

    long refusals() {
        return refused.sum();
    }

    void print(String what, RefusedRows rows, PrintStream out) {
        out.printf(
                "%s: %,d read = %,d created + %,d changed + %,d unchanged + %,d refused%n",
                what, read.sum(), created.sum(), changed.sum(), unchanged.sum(), refused.sum());
        var path = rows.path();
        if (path != null) {
            out.printf("Refused rows: %,d, each with its reason, in %s%n", rows.count(), path);
        }
    }
}
