package io.clientele.mirror;

import io.clientele.time.UtcRows;
import java.time.Duration;
import java.util.ArrayList;
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
            SELECT customer_id, version FROM mirror_dirty
            WHERE parked = FALSE AND due_at <= UTC_TIMESTAMP(6)
            ORDER BY due_at LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """;

    private static final String LEASE = """
            UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND, attempts = attempts + 1
            WHERE customer_id IN (:customers)
            """;

    /** A customer that changed again since, or a target that came meanwhile, keeps its mark. */
    private static final String ACKNOWLEDGE = """
            DELETE FROM mirror_dirty WHERE customer_id = ? AND version <= ?
                AND (SELECT COALESCE(MAX(epoch), 0) FROM mirror_target) = ?
            """;

    private static final String RETRY = """
            UPDATE mirror_dirty
            SET due_at = UTC_TIMESTAMP(6) + INTERVAL LEAST(60, POW(2, LEAST(attempts, 6))) SECOND, last_error = ?
            WHERE customer_id = ? AND version <= ?
            """;

    private static final String PARK = """
            UPDATE mirror_dirty SET parked = TRUE, last_error = ? WHERE customer_id = ? AND version <= ?
            """;

    private static final String RETURN = """
            UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6), attempts = attempts - 1
            WHERE parked = FALSE AND customer_id IN (:customers)
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
    public List<DirtyCustomer> claim(int limit, Duration lease) {
        var due = client.sql(CLAIM_DUE)
                .param("limit", limit)
                .query(UtcRows.of(DirtyCustomer.class))
                .list();
        if (!due.isEmpty()) {
            client.sql(LEASE)
                    .param("seconds", lease.toSeconds())
                    .param("customers", ids(due))
                    .update();
        }
        return due;
    }

    /** Unmarks customers of which every target of the epoch holds this version. */
    @Transactional
    public void acknowledge(Collection<DirtyCustomer> written, long epoch) {
        jdbc.batchUpdate(
                ACKNOWLEDGE,
                written.stream()
                        .map(each -> new Object[] {each.customerId(), each.version(), epoch})
                        .toList());
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
        client.sql(RETURN).param("customers", ids(claimed)).update();
    }

    private static List<Long> ids(Collection<DirtyCustomer> customers) {
        return new ArrayList<>(customers.stream().map(DirtyCustomer::customerId).toList());
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
