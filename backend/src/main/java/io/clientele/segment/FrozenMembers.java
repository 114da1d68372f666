package io.clientele.segment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.clientele.customer.CustomerBuried;
import io.clientele.customer.RecordChanges;
import io.clientele.customer.WaitToken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in frozen segments. */
@Component
public class FrozenMembers {

    private static final String OF_CUSTOMERS = """
            SELECT customer_id, segment_id FROM segment_member WHERE customer_id IN (:customers)
            """;

    /** Those who left the record since they were found are not there any more. */
    private static final String ADD = """
            INSERT IGNORE INTO segment_member (customer_id, segment_id)
            SELECT id, :segment FROM customer WHERE id IN (:customers)
            """;

    private static final String SOME = "SELECT customer_id FROM segment_member WHERE segment_id = ? LIMIT ?";

    private static final String REMOVE = """
            DELETE FROM segment_member WHERE segment_id = :segment AND customer_id IN (:customers)
            """;

    private static final String FORGET = "DELETE FROM segment_member WHERE customer_id = ?";

    private final JdbcClient jdbc;
    private final RecordChanges changes;

    FrozenMembers(JdbcClient jdbc, RecordChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** The ids of the frozen segments that customers are in; who is in none is left out. */
    public Map<Long, Set<String>> of(Collection<Long> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(OF_CUSTOMERS)
                .param("customers", customers)
                .query((row, index) -> new Member(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Member::customer, mapping(Member::segment, toSet())));
    }

    /** Within a transaction, which holds the customers until it ends. */
    WaitToken add(long segment, Collection<Long> customers) {
        return changed(ADD, segment, customers);
    }

    /** Within a transaction, which holds the customers until it ends. */
    WaitToken remove(long segment, Collection<Long> customers) {
        return changed(REMOVE, segment, customers);
    }

    List<Long> some(long segment, int most) {
        return jdbc.sql(SOME)
                .params(segment, most)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    @EventListener
    void on(CustomerBuried buried) {
        jdbc.sql(FORGET).param(buried.id()).update();
    }

    private WaitToken changed(String change, long segment, Collection<Long> customers) {
        changes.bumpForSearches(customers);
        if (!customers.isEmpty()) {
            jdbc.sql(change)
                    .param("segment", segment)
                    .param("customers", customers)
                    .update();
        }
        return changes.mark(customers);
    }

    private record Member(long customer, String segment) {}
}
