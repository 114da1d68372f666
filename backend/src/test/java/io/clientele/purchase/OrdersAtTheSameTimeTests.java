package io.clientele.purchase;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.purchase.OrderBook.Recorded;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Two calls that record the same do not get into each other's way: the second one finds what the first has recorded. */
@InstallationTest
class OrdersAtTheSameTimeTests {

    @Autowired
    private OrderBook book;

    @Autowired
    private OrderReader orders;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private CustomerReader customers;

    @Autowired
    private TransactionOperations transactions;

    private final String number = "O-" + UUID.randomUUID();
    private final String sku = "S-" + UUID.randomUUID();

    @Test
    void recordAnOrderOnce() {
        long customer = customer();

        var second = whileAnotherIsUnderWay(record(customer, number), record(customer, number));

        assertThat(second).extracting(Recorded::recorded, Recorded::unchanged).containsExactly(0, 1);
    }

    @Test
    void recordAProductOnce() {
        var second = whileAnotherIsUnderWay(record(customer(), number), record(customer(), number + "-2"));

        assertThat(second).extracting(Recorded::recorded, Recorded::unchanged).containsExactly(1, 0);
    }

    private Recorded whileAnotherIsUnderWay(Supplier<Recorded> first, Supplier<Recorded> second) {
        var started = transactions.execute(status -> {
            first.get();
            var waiting = CompletableFuture.supplyAsync(second);
            assertThatCode(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        return started.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private Supplier<Recorded> record(long customer, String number) {
        var line = Map.of("sku", sku, "quantity", 1, "unitPrice", "1.50", "product", Map.of("name", "Apple"));
        var order = Map.of(
                "customerId",
                String.valueOf(customer),
                "number",
                number,
                "orderedAt",
                "2024-03-01T12:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(line));
        return () -> book.record(orders.read(List.of(order)), AUTHOR);
    }

    private long customer() {
        var customer = Map.of("customerNumber", "N-" + UUID.randomUUID(), "displayName", "Somebody");
        return register.upsert(customers.read(List.of(customer)), AUTHOR)
                .customers()
                .getFirst();
    }
}
