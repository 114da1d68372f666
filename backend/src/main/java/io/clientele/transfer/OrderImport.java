package io.clientele.transfer;

import static java.util.stream.Collectors.toMap;

import io.clientele.audit.Author;
import io.clientele.command.Progress;
import io.clientele.customer.Customer;
import io.clientele.customer.Customers;
import io.clientele.input.Problems;
import io.clientele.purchase.OrderBook;
import io.clientele.purchase.OrderReader;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Brings the orders of a file into the record. */
@Component
class OrderImport {

    private final Customers customers;
    private final OrderReader reader;
    private final OrderBook book;
    private final OrderInput inputs;

    OrderImport(Customers customers, OrderReader reader, OrderBook book, OrderInput inputs) {
        this.customers = customers;
        this.reader = reader;
        this.book = book;
        this.inputs = inputs;
    }

    /** @return how many orders were refused */
    long load(CsvFile file, PrintStream out) {
        var tally = new Tally();
        try (var refused = new RefusedRows(file)) {
            load(file, tally, refused, out);
            tally.print("orders", refused, out);
            return tally.refusals();
        }
    }

    private void load(CsvFile file, Tally tally, RefusedRows refused, PrintStream out) {
        BiConsumer<OrderRows, String> refuse = (order, reason) -> {
            tally.refused();
            order.rows().forEach(row -> refused.add(row, reason));
        };
        var sieve = new Sieve<OrderRows>(orders -> tally.add(write(orders)), refuse);
        // In the order of the file, since an order may name a product that an earlier one describes.
        try (var progress = new Progress(out, file.path().getFileName().toString(), file.rows());
                var lanes =
                        new Lanes<OrderRows>(Lanes.ONE, order -> order.rows().size(), batch -> {
                            sieve.write(batch);
                            progress.advance(batch.stream()
                                    .mapToInt(order -> order.rows().size())
                                    .sum());
                        })) {
            var groups = new OrderGroups(
                    order -> {
                        tally.read();
                        lanes.put(Objects.requireNonNullElse(order.cell("customer_number"), ""), order);
                    },
                    (order, reason) -> {
                        tally.read();
                        refuse.accept(order, reason);
                    });
            file.forEach(groups::add);
            groups.finish();
            lanes.finish();
        }
    }

    private OrderBook.Recorded write(List<OrderRows> orders) {
        var ids = ids(orders);
        refuseStrangers(orders, ids);
        var drafts =
                reader.read(orders.stream().map(order -> inputs.of(order, ids)).toList());
        return book.record(drafts, Author.commandLine("load orders"));
    }

    private Map<String, Long> ids(List<OrderRows> orders) {
        var numbers = orders.stream()
                .map(order -> order.cell("customer_number"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? Map.of()
                : customers.withNumbers(numbers).stream().collect(toMap(Customer::customerNumber, Customer::key));
    }

    private static void refuseStrangers(List<OrderRows> orders, Map<String, Long> ids) {
        var problems = new Problems();
        for (int index = 0; index < orders.size(); index++) {
            var number = orders.get(index).cell("customer_number");
            if (number != null && !ids.containsKey(number)) {
                problems.add("orders[" + index + "].customerId", "is not the number of a customer in the record");
            }
        }
        problems.refuseIfAny();
    }
}
