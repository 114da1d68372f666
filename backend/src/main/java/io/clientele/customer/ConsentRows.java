package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ConsentRows extends Repository<Consent, Long> {

    /** The entries that hold: the latest of each purpose, channel and recipient. */
    @Query("""
            SELECT c.id, c.customer_id, c.purpose, c.channel, c.recipient, c.status, c.since, c.source
            FROM customer_consent c
            WHERE c.id IN (
                SELECT MAX(latest.id) FROM customer_consent latest
                WHERE latest.customer_id IN (:customers)
                GROUP BY latest.customer_id, latest.purpose, latest.channel, latest.recipient)
            ORDER BY c.id
            """)
    List<Consent> findHolding(Collection<Long> customers);
}
