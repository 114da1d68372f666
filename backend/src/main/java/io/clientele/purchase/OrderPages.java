package io.clientele.purchase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.clientele.time.UtcRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of customers' orders, latest first: one statement for all customers that want the same page. */
@Component
class OrderPages {

    private static final String COLUMNS = """
            id, customer_id, number, ordered_at, channel, store, promotion, payment_method, currency, total_amount,
            returned_amount, quantity
            """;

    private static final String FIRST_PAGE = """
            SELECT %s FROM (
                SELECT o.*, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC, id DESC) AS place
                FROM purchase_order o WHERE customer_id IN (:customers)) placed
            WHERE place <= :limit
            ORDER BY customer_id, place
            """.formatted(COLUMNS);

    /** The row comparison is written out: MariaDB does not use an index for the short form. */
    private static final String NEXT_PAGE = """
            SELECT %s FROM purchase_order
            WHERE customer_id = :customer
                AND (ordered_at < :orderedAt OR (ordered_at = :orderedAt AND id < :order))
            ORDER BY ordered_at DESC, id DESC LIMIT :limit
            """.formatted(COLUMNS);

    private static final String COUNTS = """
            SELECT customer_id, COUNT(*) AS orders FROM purchase_order WHERE customer_id IN (:customers) GROUP BY customer_id
            """;

    private final JdbcClient jdbc;
    private final OrderCursors cursors;

    OrderPages(JdbcClient jdbc, OrderCursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Map<Key, OrderConnection> load(Set<Key> keys) {
        var pages = new HashMap<Key, OrderConnection>();
        keys.stream()
                .filter(key -> key.after() == null)
                .collect(groupingBy(Key::first, mapping(Key::customer, toList())))
                .forEach((first, customers) -> pages.putAll(firstPages(customers, first)));
        keys.stream().filter(key -> key.after() != null).forEach(key -> pages.put(key, nextPage(key)));
        return pages;
    }

    Map<Long, Integer> counts(Collection<Long> customers) {
        var counts = jdbc.sql(COUNTS).param("customers", customers).query(UtcRows.of(Count.class)).list().stream()
                .collect(toMap(Count::customerId, Count::orders));
        customers.forEach(id -> counts.putIfAbsent(id, 0));
        return counts;
    }

    private Map<Key, OrderConnection> firstPages(List<Long> customers, int first) {
        var orders = jdbc
                .sql(FIRST_PAGE)
                .param("customers", customers)
                .param("limit", first + 1)
                .query(UtcRows.of(PurchaseOrder.class))
                .list()
                .stream()
                .collect(groupingBy(PurchaseOrder::customerId));
        return customers.stream()
                .collect(toMap(
                        id -> new Key(id, first, null),
                        id -> OrderConnection.of(id, orders.getOrDefault(id, List.of()), first, false, cursors)));
    }

    private OrderConnection nextPage(Key key) {
        var after = java.util.Objects.requireNonNull(key.after());
        var orders = jdbc.sql(NEXT_PAGE)
                .param("customer", key.customer())
                .param("orderedAt", java.sql.Timestamp.from(after.orderedAt()))
                .param("order", after.order())
                .param("limit", key.first() + 1)
                .query(UtcRows.of(PurchaseOrder.class))
                .list();
        return OrderConnection.of(key.customer(), orders, key.first(), true, cursors);
    }

    /** Which page of whose orders. */
    record Key(long customer, int first, @Nullable OrderCursor after) {}

    record Count(long customerId, int orders) {}
}
