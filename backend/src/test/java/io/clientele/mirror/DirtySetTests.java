package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.InstallationTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@InstallationTest
class DirtySetTests {

    private static final String TOUCH = "UPDATE mirror_dirty SET last_error = 'touched' WHERE customer_id IN (:ids)";

    private static final String FREE =
            "SELECT customer_id FROM mirror_dirty WHERE customer_id IN (:ids) FOR UPDATE SKIP LOCKED";

    private final MirrorDriver driver;
    private final JdbcClient jdbc;
    private List<Long> marked = List.of();

    @Autowired
    private DirtySet dirty;

    @Autowired
    private TransactionOperations transaction;

    DirtySetTests(@Autowired ApplicationContext application) {
        this.driver = new MirrorDriver(application);
        this.jdbc = driver.jdbc;
    }

    /** Parked, so that the relay leaves them alone. */
    @BeforeEach
    void marks() {
        marked = driver.onlyCustomers(20);
        jdbc.sql("""
                INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
                SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, TRUE FROM customer
                """).update();
    }

    @Test
    void acknowledgesOnceMoreWhenADeadlockUndidIt() {
        var first = marked.subList(0, 1);
        var others = marked.subList(1, marked.size());

        var acknowledged = transaction.execute(status -> {
            // More than the other transaction has done, so that not this one is undone.
            touch(others);
            var acknowledging = CompletableFuture.supplyAsync(this::acknowledge);
            await().until(() -> isLocked(first));
            touch(first);
            return acknowledging;
        });

        assertThat(acknowledged.join()).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mirror_dirty")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean acknowledge() {
        var written = marked.stream()
                .map(id -> new DirtyCustomer(id, driver.version(id), 0))
                .toList();
        return dirty.acknowledge(written, driver.targets.current().epoch(), LocalDateTime.MIN, () -> {});
    }

    private void touch(List<Long> ids) {
        jdbc.sql(TOUCH).param("ids", ids).update();
    }

    /** Asked by a transaction of its own, since waiting has a thread of its own. */
    private boolean isLocked(List<Long> ids) {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql(FREE).param("ids", ids).query(Long.class).list().isEmpty()));
    }
}
