package io.clientele.mirror;

import static java.util.stream.Collectors.toMap;

import io.clientele.customer.CustomersMarked;
import io.clientele.time.UtcRows;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers whose documents are older than the record. All times are the database's, so clocks of apps do not matter. */
@Component
class DirtySet {

    private static final String CLAIM_DUE = """
            SELECT customer_id, version, TIMESTAMPDIFF(MICROSECOND, marked_at, UTC_TIMESTAMP(6)) AS waited_micros
            FROM mirror_dirty
            WHERE parked = FALSE AND due_at <= UTC_TIMESTAMP(6)
            ORDER BY due_at LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """;

    private static final String LEASE = """
            UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND, attempts = attempts + 1
            WHERE customer_id IN (:customers)
            """;

    private static final String TICK = "UPDATE mirror_tick SET tick = tick + 1";

    private static final String TICKED = "SELECT tick, UTC_TIMESTAMP(6) AS claimed_at FROM mirror_tick";

    private static final String EPOCH = "SELECT COALESCE(MAX(epoch), 0) FROM mirror_target";

    /** In one order, so that two relays do not wait for each other. */
    private static final String MARKS = """
            SELECT customer_id, version FROM mirror_dirty WHERE customer_id IN (:customers) ORDER BY customer_id FOR UPDATE
            """;

    private static final String UNMARK = "DELETE FROM mirror_dirty WHERE customer_id IN (:customers)";

    /** What is missing of a customer that kept its mark came after the claim. */
    private static final String STILL_MARKED = """
            UPDATE mirror_dirty SET marked_at = GREATEST(marked_at, :claimed) WHERE customer_id IN (:customers)
            """;

    private static final String MARK = """
            INSERT IGNORE INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL FROM customer WHERE id IN (:customers)
            """;

    private static final String RETRY = """
            UPDATE mirror_dirty
            SET due_at = UTC_TIMESTAMP(6) + INTERVAL LEAST(60000, 250 * POW(2, LEAST(attempts, 8))) * 1000 MICROSECOND,
                last_error = ?
            WHERE customer_id = ? AND version <= ?
            """;

    private static final String PARK = """
            UPDATE mirror_dirty SET parked = TRUE, last_error = ? WHERE customer_id = ? AND version <= ?
            """;

    private static final String PARKED = """
            SELECT customer_id AS id, COALESCE(last_error, '') AS reason, marked_at AS since FROM mirror_dirty
            WHERE parked = TRUE ORDER BY marked_at, customer_id LIMIT ?
            """;

    private static final String UNPARK = """
            UPDATE mirror_dirty SET parked = FALSE, due_at = UTC_TIMESTAMP(6), attempts = 0 WHERE parked = TRUE
            """;

    private static final String RETURN = """
            UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6), attempts = GREATEST(attempts - 1, 0)
            WHERE parked = FALSE AND customer_id = ? AND version = ?
            """;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient client;
    private final JdbcOperations jdbc;
    private final ApplicationEventPublisher events;

    DirtySet(JdbcClient client, JdbcOperations jdbc, ApplicationEventPublisher events) {
        this.client = client;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Takes due customers for the length of the lease; nobody else gets them meanwhile. */
    @Transactional
    public Claim claim(int limit, Duration lease) {
        var due = client.sql(CLAIM_DUE)
                .param("limit", limit)
                .query(UtcRows.of(DirtyCustomer.class))
                .list();
        if (due.isEmpty()) {
            return Claim.NOTHING;
        }
        client.sql(LEASE)
                .param("seconds", lease.toSeconds())
                .param("customers", due.stream().map(DirtyCustomer::customerId).toList())
                .update();
        // Last, since every relay waits for this one row.
        client.sql(TICK).update();
        var ticked = client.sql(TICKED).query(Ticked.class).single();
        return new Claim(ticked.tick(), ticked.claimedAt(), due);
    }

    /**
     * Unmarks customers of which every target of the epoch holds this version, unless they changed since.
     *
     * @return whether the epoch still holds; if not, all of them keep their marks
     */
    // Or all of them would be mirrored twice, for no more than a lock.
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public boolean acknowledge(
            Collection<DirtyCustomer> written, long epoch, LocalDateTime claimedAt, Runnable beforeCommit) {
        var versions = written.stream().collect(toMap(DirtyCustomer::customerId, DirtyCustomer::version));
        var changedSince = unmark(versions, epoch);
        if (changedSince.isEmpty()) {
            return false;
        }
        if (!changedSince.get().isEmpty()) {
            client.sql(STILL_MARKED)
                    .param("claimed", claimedAt)
                    .param("customers", changedSince.get())
                    .update();
        }
        beforeCommit.run();
        return true;
    }

    /**
     * Unmarks customers whose mark is for this version, or for an older one.
     *
     * @return those that changed since and keep their marks; empty when the epoch does not hold: then all of them do
     */
    @Transactional
    public Optional<List<Long>> unmark(Map<Long, Long> versions, long epoch) {
        if (versions.isEmpty()) {
            return Optional.of(List.of());
        }
        var marks = client.sql(MARKS)
                .param("customers", versions.keySet())
                .query(UtcRows.of(Mark.class))
                .list();
        if (client.sql(EPOCH).query(Long.class).single() != epoch) {
            return Optional.empty();
        }
        var changedSince = ids(marks, mark -> mark.version() > versions.getOrDefault(mark.customerId(), 0L));
        var done = ids(marks, mark -> mark.version() <= versions.getOrDefault(mark.customerId(), 0L));
        if (!done.isEmpty()) {
            client.sql(UNMARK).param("customers", done).update();
        }
        return Optional.of(changedSince);
    }

    private static List<Long> ids(List<Mark> marks, Predicate<Mark> wanted) {
        return marks.stream().filter(wanted).map(Mark::customerId).toList();
    }

    /** Marks customers that are not marked. */
    @Transactional
    public void mark(Collection<Long> customers) {
        if (!customers.isEmpty()
                && client.sql(MARK).param("customers", customers).update() > 0) {
            events.publishEvent(new CustomersMarked());
        }
    }

    /** Tries again later, ever more slowly up to a minute. */
    @Transactional
    public void retry(DirtyCustomer customer, String error) {
        jdbc.update(RETRY, shortened(error), customer.customerId(), customer.version());
    }

    /** Leaves a customer that can't be written aside until it changes or somebody retries it. */
    @Transactional
    public void park(DirtyCustomer customer, String error) {
        jdbc.update(PARK, shortened(error), customer.customerId(), customer.version());
    }

    /** The longest parked first. */
    List<ParkedCustomer> parked(int limit) {
        return client.sql(PARKED)
                .param(limit)
                .query(UtcRows.of(ParkedCustomer.class))
                .list();
    }

    /** @return how many are tried once more */
    @Transactional
    public int retryAllParked() {
        return retried(client.sql(UNPARK));
    }

    /** @return how many of them were parked and are tried once more */
    @Transactional
    public int retryParked(Collection<Long> customers) {
        return customers.isEmpty()
                ? 0
                : retried(client.sql(UNPARK + "AND customer_id IN (:customers)").param("customers", customers));
    }

    private int retried(JdbcClient.StatementSpec unpark) {
        int retried = unpark.update();
        events.publishEvent(new CustomersMarked());
        return retried;
    }

    /** Gives claimed customers back untried: the index was not to be reached at all. */
    @Transactional
    public void giveBack(Collection<DirtyCustomer> claimed) {
        jdbc.batchUpdate(
                RETURN,
                claimed.stream()
                        .map(each -> new Object[] {each.customerId(), each.version()})
                        .toList());
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    record Mark(long customerId, long version) {}

    record Ticked(long tick, LocalDateTime claimedAt) {}
}
