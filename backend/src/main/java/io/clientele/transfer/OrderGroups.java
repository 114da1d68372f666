package io.clientele.transfer;

import io.clientele.command.CommandRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Puts the rows of an order, which stand together, into one. Only one order is held at a time. */
final class OrderGroups {

    /** As many as an order may have. */
    static final int MOST_LINES = 1_000;

    private final Consumer<OrderRows> orders;
    private final BiConsumer<OrderRows, String> refused;
    private List<CsvRow> rows = new ArrayList<>();
    private @Nullable String number;
    private boolean endless;

    /** @param refused gets what is no order, in pieces when it is too long to be held */
    OrderGroups(Consumer<OrderRows> orders, BiConsumer<OrderRows, String> refused) {
        this.orders = orders;
        this.refused = refused;
    }

    void add(CsvRow row) {
        var next = row.cell("order_number");
        if (next == null || !next.equals(number)) {
            finish();
        }
        number = next;
        rows.add(row);
        if (rows.size() > MOST_LINES) {
            endless = true;
            send();
        }
    }

    void finish() {
        if (!rows.isEmpty()) {
            send();
        }
        endless = false;
    }

    private void send() {
        var order = new OrderRows(rows);
        rows = new ArrayList<>();
        var fault = fault(order);
        if (fault == null) {
            orders.accept(order);
        } else {
            refused.accept(order, fault);
        }
    }

    private @Nullable String fault(OrderRows order) {
        if (number == null) {
            return "order_number: is required";
        }
        return endless ? "the order has more than %,d rows".formatted(MOST_LINES) : order.fault();
    }

    /**
     * Rows of one order that stand apart would be recorded as an order that lacks some of its lines. The numbers are
     * remembered as 8 bytes each, so a file may hold tens of millions of orders.
     *
     * @throws CommandRefused naming the first order whose rows stand apart
     */
    static void refuseScattered(CsvFile file) {
        var hashes = LongStream.builder();
        eachBeginning(file, (row, number) -> hashes.add(hash(number)));
        var repeated = repeated(hashes.build().sorted().toArray());
        if (repeated.isEmpty()) {
            return;
        }
        var begun = new HashMap<String, Long>();
        eachBeginning(file, (row, number) -> {
            var earlier = repeated.contains(hash(number)) ? begun.putIfAbsent(number, row.line()) : null;
            if (earlier != null) {
                throw new CommandRefused(
                        "%s has rows of order %s on line %d and again on line %d; sort it by order_number."
                                .formatted(file.path(), number, earlier, row.line()));
            }
        });
    }

    private static void eachBeginning(CsvFile file, BiConsumer<CsvRow, String> beginning) {
        var previous = new AtomicReference<@Nullable String>();
        file.forEach(row -> {
            var number = row.cell("order_number");
            if (number != null && !number.equals(previous.getAndSet(number))) {
                beginning.accept(row, number);
            }
        });
    }

    private static Set<Long> repeated(long[] sorted) {
        var repeated = new HashSet<Long>();
        for (int index = 1; index < sorted.length; index++) {
            if (sorted[index] == sorted[index - 1]) {
                repeated.add(sorted[index]);
            }
        }
        return repeated;
    }

    /** FNV-1a over UTF-16 units. Numbers that share it by chance are told apart in a second look. */
    private static long hash(String number) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < number.length(); index++) {
            hash = (hash ^ number.charAt(index)) * 0x100000001b3L;
        }
        return hash;
    }
}
