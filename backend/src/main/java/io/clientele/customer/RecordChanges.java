package io.clientele.customer;

import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where the mirror learns that customers changed, whichever module changed them. Every transaction that
 * changes what a search document shows first calls {@link #bump}, then changes, then calls {@link #mark}. A customer who leaves
 * is marked while still there; the relay finds nobody and writes a tombstone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordChanges {

    private static final String FIRST_VERSION = "SELECT (generation << 40) + 1 FROM record_generation";

    /** Takes the rows' locks, so writers of one customer wait for each other here and nowhere later. */
    private static final String BUMP = """
            UPDATE customer
            SET version = GREATEST(version, (SELECT generation << 40 FROM record_generation)) + 1,
                changed_at = UTC_TIMESTAMP(6)
            WHERE id IN (:customers)
            """;

    private static final String BUMP_FOR_SEARCHES = """
            UPDATE customer
            SET version = GREATEST(version, (SELECT generation << 40 FROM record_generation)) + 1
            WHERE id IN (:customers)
            """;

    /** {@code marked_at} stays at the oldest change that is not mirrored; the rest starts afresh. */
    private static final String MARK = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT customer.id, customer.version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL
            FROM customer WHERE customer.id IN (:customers)
            ON DUPLICATE KEY UPDATE
                version = customer.version, due_at = UTC_TIMESTAMP(6), attempts = 0, parked = FALSE, last_error = NULL
            """;

    private static final String NOW = "SELECT UTC_TIMESTAMP(6)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RecordChanges(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The version of a customer that is about to be created. */
    public long firstVersion() {
        return jdbc.sql(FIRST_VERSION).query(Long.class).single();
    }

    /**
     * Raises the version of customers that are about to change, and locks them until the transaction ends.
     *
     * @return how many of them are in the record
     */
    public int bump(Collection<Long> customers) {
        return customers.isEmpty()
                ? 0
                : jdbc.sql(BUMP).param("customers", customers).update();
    }

    /**
     * The same for customers of whom only searches are to show something else: they are as they were, and were not changed.
     *
     * @return how many of them are in the record
     */
    public int bumpForSearches(Collection<Long> customers) {
        return customers.isEmpty()
                ? 0
                : jdbc.sql(BUMP_FOR_SEARCHES).param("customers", customers).update();
    }

    /** Marks customers for the mirror, with the version that they have now. */
    public WaitToken mark(Collection<Long> customers) {
        if (!customers.isEmpty()) {
            jdbc.sql(MARK).param("customers", customers).update();
            events.publishEvent(new CustomersMarked());
        }
        return WaitToken.at(jdbc.sql(NOW).query(java.time.LocalDateTime.class).single());
    }
}
