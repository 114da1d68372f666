package io.clientele.purchase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.clientele.time.UtcRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers bought, read for many of them at once: one statement a question, however many customers. */
@Component
public class Purchases {

    private static final String LIFETIME = """
            SELECT customer_id, COUNT(*) AS orders, SUM(total_amount - returned_amount) AS spend,
                MIN(ordered_at) AS first_order_at, MAX(ordered_at) AS last_order_at
            FROM purchase_order WHERE customer_id IN (:customers) GROUP BY customer_id
            """;

    private static final String LINES = """
            SELECT l.order_id, l.line_number, l.quantity, l.unit_price, l.amount, l.returned_quantity, l.returned_amount,
                p.sku, p.name, p.type, p.category, p.brand, p.price
            FROM purchase_line l JOIN product p ON p.id = l.product_id
            WHERE l.order_id IN (:orders)
            ORDER BY l.order_id, l.line_number
            """;

    private static final String CHANNELS = """
            SELECT DISTINCT customer_id, channel AS value FROM purchase_order
            WHERE customer_id IN (:customers) ORDER BY value
            """;

    private static final String BOUGHT = """
            SELECT DISTINCT o.customer_id, p.%1$s AS value
            FROM purchase_order o
            JOIN purchase_line l ON l.order_id = o.id
            JOIN product p ON p.id = l.product_id
            WHERE o.customer_id IN (:customers) AND p.%1$s IS NOT NULL ORDER BY value
            """;

    private static final String CATEGORIES = BOUGHT.formatted("category");
    private static final String BRANDS = BOUGHT.formatted("brand");

    private final JdbcClient jdbc;
    private final PurchaseOrderRows orders;

    Purchases(JdbcClient jdbc, PurchaseOrderRows orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** The sums of every one of the customers. */
    public Map<Long, Lifetime> lifetimes(Collection<Long> customers) {
        var found = jdbc.sql(LIFETIME).param("customers", customers).query(UtcRows.of(Lifetime.class)).list().stream()
                .collect(toMap(Lifetime::customerId, Function.identity()));
        customers.forEach(id -> found.computeIfAbsent(id, Lifetime::none));
        return found;
    }

    /** All orders of the customers, oldest first. */
    public Map<Long, List<PurchaseOrder>> orders(Collection<Long> customers) {
        return orders.findByCustomerIdInOrderByOrderedAtAscIdAsc(customers).stream()
                .collect(groupingBy(PurchaseOrder::customerId));
    }

    /** The lines of the orders, in their order. */
    public Map<Long, List<PurchaseLine>> lines(Collection<Long> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(LINES).param("orders", orders).query(UtcRows.of(PurchaseLine.class)).list().stream()
                .collect(groupingBy(PurchaseLine::orderId));
    }

    Map<Long, List<SalesChannel>> channels(Collection<Long> customers) {
        var channels = new HashMap<Long, List<SalesChannel>>();
        values(CHANNELS, customers)
                .forEach((customer, names) -> channels.put(
                        customer, names.stream().map(SalesChannel::valueOf).toList()));
        return channels;
    }

    Map<Long, List<String>> categories(Collection<Long> customers) {
        return values(CATEGORIES, customers);
    }

    Map<Long, List<String>> brands(Collection<Long> customers) {
        return values(BRANDS, customers);
    }

    private Map<Long, List<String>> values(String sql, Collection<Long> customers) {
        return jdbc.sql(sql).param("customers", customers).query(UtcRows.of(Value.class)).list().stream()
                .collect(groupingBy(
                        Value::customerId,
                        java.util.stream.Collectors.mapping(Value::value, java.util.stream.Collectors.toList())));
    }

    record Value(long customerId, String value) {}
}
