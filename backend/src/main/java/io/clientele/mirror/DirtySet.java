package io.clientele.mirror;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Those who were claimed: nobody marks them anew until the transaction ends. */
    private static final String MARKS = """
            SELECT customer_id, version FROM mirror_dirty WHERE customer_id IN (:customers) FOR UPDATE
            """;

    private static final String UNMARK = "DELETE FROM mirror_dirty WHERE customer_id IN (:customers)";

    /** What is missing of a customer that kept its mark came after the claim. */
    private static final String STILL_MARKED = """
            UPDATE mirror_dirty SET marked_at = GREATEST(marked_at, :claimedAt) WHERE customer_id IN (:customers)
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

    private static final String RETURN = """
            UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6), attempts = GREATEST(attempts - 1, 0)
            WHERE parked = FALSE AND customer_id = ? AND version = ?
            """;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    DirtySet(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** Takes due customers for the length of the lease; nobody else gets them meanwhile. */
    @Transactional
    public Claim claim(int limit, Duration lease) {
        var due = client.sql(CLAIM_DUE)
                .param("limit", limit)
                .query((row, index) -> new DirtyCustomer(row.getLong(1), row.getLong(2), row.getLong(3)))
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
     * Unmarks customers of which every target of the epoch holds this version.
     *
     * @return whether the epoch still holds; if not, all of them keep their marks
     */
    @Transactional
    public boolean acknowledge(
            Collection<DirtyCustomer> written, long epoch, LocalDateTime claimedAt, Runnable beforeCommit) {
        // A target that comes after this is filled from a record that holds at least what was read.
        if (client.sql(EPOCH).query(Long.class).single() != epoch) {
            return false;
        }
        var read = written.stream().collect(toMap(DirtyCustomer::customerId, DirtyCustomer::version));
        // A customer that changed again since keeps its mark.
        var marks = marks(read.keySet()).stream()
                .collect(partitioningBy(
                        mark -> mark.version() > read.getOrDefault(mark.customerId(), 0L),
                        mapping(Mark::customerId, toList())));
        unmark(marks.getOrDefault(false, List.of()));
        keepMarked(marks.getOrDefault(true, List.of()), claimedAt);
        beforeCommit.run();
        return true;
    }

    private List<Mark> marks(Collection<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : client.sql(MARKS)
                        .param("customers", customers)
                        .query((row, index) -> new Mark(row.getLong(1), row.getLong(2)))
                        .list();
    }

    private void unmark(List<Long> customers) {
        if (!customers.isEmpty()) {
            client.sql(UNMARK).param("customers", customers).update();
        }
    }

    private void keepMarked(List<Long> customers, LocalDateTime claimedAt) {
        if (!customers.isEmpty()) {
            client.sql(STILL_MARKED)
                    .param("claimedAt", claimedAt)
                    .param("customers", customers)
                    .update();
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

    private record Mark(long customerId, long version) {}

    record Ticked(long tick, LocalDateTime claimedAt) {}
}
