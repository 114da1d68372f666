package io.clientele.customer;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.testing.InstallationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class CustomerRemovalTests {

    @Autowired
    private CustomerRemoval removal;

    @Autowired
    private CustomerReader reader;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private JdbcClient jdbc;

    private final String number = "R-" + UUID.randomUUID();

    @Test
    void keepsAGraveWithAHigherVersion() {
        long id = upsert();
        long version = customers.find(id).orElseThrow().version();

        removal.erase(id, AUTHOR);

        assertThat(customers.find(id)).isEmpty();
        assertThat(jdbc.sql("SELECT version FROM customer_grave WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(version + 1);
    }

    @Test
    void keepsOfTheNumberADigestOnly() {
        long id = upsert();

        removal.erase(id, AUTHOR);

        assertThat(token(id)).hasSize(32);
        assertThat(new String(token(id), StandardCharsets.ISO_8859_1)).doesNotContain(number);
    }

    @Test
    void refusesTheNumberOfAnErasedCustomer() {
        removal.erase(upsert(), AUTHOR);

        refused(this::upsert);
        assertThat(customers.withNumbers(List.of(number))).isEmpty();
    }

    @Test
    void writesNothingOfABatchThatNamesAnErasedCustomer() {
        removal.erase(upsert(), AUTHOR);

        refused("customers[1]", () -> upsert(number + "-2", number));
        assertThat(customers.withNumbers(List.of(number + "-2"))).isEmpty();
    }

    @Test
    void takesTheNumberOfADeletedCustomerAsAnotherCustomer() {
        long deleted = upsert();

        removal.delete(deleted, AUTHOR);

        assertThat(token(deleted)).isNull();
        assertThat(upsert()).isGreaterThan(deleted);
    }

    @Test
    void erasesWhoCameAgainAfterADeletion() {
        removal.delete(upsert(), AUTHOR);

        removal.erase(upsert(), AUTHOR);

        refused(this::upsert);
    }

    @Test
    void removesNobodyTwice() {
        long id = upsert();
        removal.erase(id, AUTHOR);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> removal.erase(id, AUTHOR))
                .matches(refusal -> refusal.code() == ErrorCode.NOT_FOUND);
    }

    @Test
    void erasesWhoCannotBeRead() {
        long id = upsert();
        jdbc.sql("UPDATE customer SET gender = 'MARTIAN' WHERE id = ?")
                .param(id)
                .update();

        removal.erase(id, AUTHOR);

        assertThat(customers.existing(List.of(id))).isEmpty();
        refused(this::upsert);
    }

    @Test
    void refusesAChangeThatWaitedForTheErasure() throws Exception {
        long id = upsert();

        var change = whileErasing(id, this::upsert);

        refused(() -> result(change));
        assertThat(customers.withNumbers(List.of(number))).isEmpty();
    }

    @Test
    void removesOnceWhenTwoErase() throws Exception {
        long id = upsert();

        var second = whileErasing(id, () -> removal.erase(id, AUTHOR));

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> result(second))
                .matches(refusal -> refusal.code() == ErrorCode.NOT_FOUND);
    }

    /** Whoever asks for graves before the number is taken misses one that is dug between the two. */
    @Test
    void refusesANumberThatIsErasedWhileItsCreationWaits() throws Exception {
        var first = number + "-1";
        upsert(number + "-2");
        var last = number + "-3";

        var creation = whileTheGapIsLocked(
                first,
                () -> upsert(first, last),
                () -> removal.erase(upsert(last).getFirst(), AUTHOR));

        refused("customers[1]", () -> result(creation));
        assertThat(customers.withNumbers(List.of(first, last))).isEmpty();
    }

    /** Two that bring the number, new or known, and one that erases it: whoever comes last, the number is gone. */
    @RepeatedTest(20)
    void letsNobodySlipThrough() throws Exception {
        var erased = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bringing = List.of(threads.submit(this::upsertUntilRefused), threads.submit(this::upsertUntilRefused));
            threads.submit(() -> {
                        while (erased.isEmpty()) {
                            customers.withNumbers(List.of(number)).forEach(found -> {
                                removal.erase(found.key(), AUTHOR);
                                erased.add(found.key());
                            });
                        }
                    })
                    .get(30, TimeUnit.SECONDS);
            for (var each : bringing) {
                each.get(30, TimeUnit.SECONDS);
            }
        }

        assertThat(erased).hasSize(1);
        assertThat(customers.withNumbers(List.of(number))).isEmpty();
        refused(this::upsert);
    }

    /** Both may create the number at the same time; that is no refusal of an erased one. */
    private void upsertUntilRefused() {
        for (int change = 0; ; change++) {
            try {
                register.upsert(
                        reader.read(List.of(
                                Map.of("customerNumber", number, "displayName", "Somebody", "notes", "" + change))),
                        AUTHOR);
            } catch (RequestRefused refusal) {
                if (refusal.getMessage().contains("was erased")) {
                    return;
                }
            }
        }
    }

    /** Starts something that meets an erasure which has happened and is not committed yet. */
    private <T> Future<T> whileErasing(long id, Callable<T> other) throws InterruptedException {
        var threads = Executors.newSingleThreadExecutor();
        try {
            return transactions.execute(status -> {
                removal.erase(id, AUTHOR);
                return waiting(threads.submit(other));
            });
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Starts a creation that finds nobody in its way until it inserts: the gap where the number belongs, up to the next one that
     * is taken, is locked until the other has happened.
     */
    private <T> Future<T> whileTheGapIsLocked(String free, Callable<T> creation, Runnable other) {
        var locking = new TransactionTemplate(transactionManager);
        locking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return locking.execute(status -> {
                jdbc.sql("SELECT id FROM customer WHERE customer_number = ? FOR UPDATE")
                        .param(free)
                        .query()
                        .listOfRows();
                var waiting = waiting(threads.submit(creation));
                assertThat(threads.submit(other)).succeedsWithin(Duration.ofSeconds(30));
                return waiting;
            });
        }
    }

    private static <T> Future<T> waiting(Future<T> started) {
        assertThatCode(() -> started.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return started;
    }

    private static void result(Future<?> future) throws Throwable {
        try {
            future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private void refused(ThrowingCallable action) {
        refused("customers[0]", action);
    }

    private void refused(String customer, ThrowingCallable action) {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(action).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(refusal)
                    .hasMessage(customer + ".customerNumber: was erased with its customer and is not taken again");
        });
    }

    private long upsert() {
        return upsert(number).getFirst();
    }

    private List<Long> upsert(String... numbers) {
        return register.upsert(
                        reader.read(java.util.Arrays.stream(numbers)
                                .map(each -> Map.of(
                                        "customerNumber", each, "displayName", "Somebody", "notes", "" + Math.random()))
                                .toList()),
                        AUTHOR)
                .customers();
    }

    private byte[] token(long id) {
        return jdbc.sql("SELECT number_token FROM customer_grave WHERE id = ?")
                .param(id)
                .query((row, index) -> row.getBytes(1))
                .list()
                .getFirst();
    }
}
