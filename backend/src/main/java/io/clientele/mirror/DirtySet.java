package io.clientele.mirror;

import io.clientele.time.UtcRows;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.stream.IntStream;
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

    /** A customer that changed again since, or a target that came meanwhile, keeps its mark. */
    private static final String ACKNOWLEDGE = """
            DELETE FROM mirror_dirty WHERE customer_id = ? AND version <= ?
                AND (SELECT COALESCE(MAX(epoch), 0) FROM mirror_target) = ?
            """;

    /** What is missing of a customer that kept its mark came after the claim. */
    private static final String STILL_MARKED = """
            UPDATE mirror_dirty SET marked_at = GREATEST(marked_at, ?) WHERE customer_id = ? AND version > ?
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
     * Unmarks customers of which every target of the epoch holds this version.
     *
     * @return whether the epoch still holds; if not, all of them keep their marks
     */
    @Transactional
    public boolean acknowledge(
            Collection<DirtyCustomer> written, long epoch, LocalDateTime claimedAt, Runnable beforeCommit) {
        var marks = written.stream()
                .map(each -> new Object[] {each.customerId(), each.version(), epoch})
                .toList();
        int[] unmarked = jdbc.batchUpdate(ACKNOWLEDGE, marks);
        if (client.sql(EPOCH).query(Long.class).single() != epoch) {
            return false;
        }
        var kept = IntStream.range(0, marks.size())
                .filter(index -> unmarked[index] == 0)
                .mapToObj(marks::get)
                .map(mark -> new Object[] {claimedAt, mark[0], mark[1]})
                .toList();
        jdbc.batchUpdate(STILL_MARKED, kept);
        beforeCommit.run();
        return true;
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

    record Ticked(long tick, LocalDateTime claimedAt) {}
}
