package io.clientele.purchase;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@InstallationTest
class OrdersOfErasedTests {

    private static final String ERASE = "mutation ($id: ID!) { eraseCustomer(id: $id) { id } }";

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

    @Autowired
    private JdbcClient jdbc;

    private final Api api;
    private final String number = "O-" + UUID.randomUUID();

    OrdersOfErasedTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void refusesAnOrderOfAnErasedCustomer() {
        long id = customer();
        erase(id);

        refused(catchThrowable(() -> record(id)));
    }

    /** The record is locked as an order locks it, so the erasure comes second and takes the order along. */
    @Test
    void erasesTheOrderThatWasUnderWay() {
        long id = customer();

        var erasure = transactions.execute(status -> {
            record(id);
            var started = CompletableFuture.runAsync(() -> erase(id));
            assertThatCode(() -> started.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return started;
        });
        erasure.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(recorded()).isZero();
    }

    @RepeatedTest(20)
    void leavesNoOrderBehindWhicheverComesFirst() {
        long id = customer();

        var erasure = CompletableFuture.runAsync(() -> erase(id));
        var refusal = catchThrowable(() -> record(id));
        erasure.orTimeout(30, TimeUnit.SECONDS).join();

        if (refusal != null) {
            refused(refusal);
        }
        assertThat(recorded()).isZero();
    }

    private static void refused(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION))
                .hasMessage("orders[0].customerId: is not the id of a customer");
    }

    private void erase(long id) {
        assertThat(api.ask("privacy-officer", ERASE, Map.of("id", id))
                        .at("/data/eraseCustomer/id")
                        .asLong())
                .isEqualTo(id);
    }

    private void record(long customer) {
        var line = Map.of("sku", "A", "quantity", 1, "unitPrice", "1.50", "product", Map.of("name", "Apple"));
        book.record(
                orders.read(List.of(Map.of(
                        "customerId",
                        customer,
                        "number",
                        number,
                        "orderedAt",
                        "2026-01-15T10:00:00Z",
                        "channel",
                        "WEB",
                        "currency",
                        "USD",
                        "lines",
                        List.of(line)))),
                AUTHOR);
    }

    private long customer() {
        return register.upsert(
                        customers.read(List.of(Map.of("customerNumber", number, "displayName", "Somebody"))), AUTHOR)
                .customers()
                .getFirst();
    }

    private long recorded() {
        return jdbc.sql("SELECT COUNT(*) FROM purchase_order WHERE number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
