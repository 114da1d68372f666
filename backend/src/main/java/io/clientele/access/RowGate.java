package io.clientele.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customers somebody may see, by the record and not by its mirror: a withdrawn consent holds at once. */
@Component
public class RowGate {

    private static final String SHARED = """
            SELECT consent.customer_id
              FROM customer_consent consent
              JOIN (SELECT customer_id, MAX(id) AS id
                      FROM customer_consent
                     WHERE customer_id IN (:customers)
                       AND purpose = 'SHARING' AND channel = 'PARTNER' AND recipient = :client
                     GROUP BY customer_id) latest
                ON latest.id = consent.id
             WHERE consent.status = 'GRANTED'
            """;

    private final JdbcClient jdbc;

    RowGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the customers that are within the viewer's reach. */
    public Set<Long> visible(Viewer viewer, Collection<Long> customerIds) {
        return switch (viewer.rowScope()) {
            case RowScope.Everyone everyone -> Set.copyOf(customerIds);
            case RowScope.ConsentedTo consented -> shared(consented.clientId(), customerIds);
        };
    }

    private Set<Long> shared(String clientId, Collection<Long> customerIds) {
        if (customerIds.isEmpty()) {
            return Set.of();
        }
        var shared = jdbc.sql(SHARED)
                .param("customers", customerIds)
                .param("client", clientId)
                .query(Long.class)
                .list();
        return new HashSet<>(shared);
    }
}
