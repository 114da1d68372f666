package io.clientele.purchase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.time.UtcRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    private static final String ORDERS = """
            SELECT id, customer_id, number, ordered_at, channel, store, promotion, payment_method, currency, total_amount,
                returned_amount, quantity
            FROM purchase_order WHERE customer_id IN (:customers) ORDER BY ordered_at, id
            """;

    /**
     * Straight, since MariaDB would read all lines of the record for some hundreds of customers. Subtracting decimals costs
     * the database more than reading the lines.
     */
    private static final String KEPT_LINES = """
            SELECT l.order_id, l.product_id, l.quantity, l.returned_quantity, l.amount, l.returned_amount
            FROM purchase_order o STRAIGHT_JOIN purchase_line l ON l.order_id = o.id
            WHERE o.customer_id IN (:customers)
            """;

    private static final String PRODUCTS = "SELECT id, sku, category, brand FROM product WHERE id IN (:products)";

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

    /** What customers of the mirror's next batches have bought as well. */
    private static final Duration PRODUCTS_KNOWN = Duration.ofSeconds(5);

    private static final int MOST_PRODUCTS = 50_000;

    private final Cache<Long, BoughtProduct> products = Caffeine.newBuilder()
            .maximumSize(MOST_PRODUCTS)
            .expireAfterWrite(PRODUCTS_KNOWN)
            .build();

    private final JdbcClient jdbc;

    Purchases(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(ORDERS).param("customers", customers).query(Purchases::order).list().stream()
                .collect(groupingBy(PurchaseOrder::customerId));
    }

    /**
     * What the customers kept, by order. A product is read now and then, not with every line: it has many, this reads all of them,
     * and nobody changes it but by hand.
     */
    public Map<Long, List<KeptLine>> kept(Collection<Long> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql(KEPT_LINES)
                .param("customers", customers)
                .query(Purchases::keptRow)
                .list();
        var bought = products.getAll(rows.stream().map(KeptRow::product).collect(toSet()), this::readProducts);
        return rows.stream()
                .collect(groupingBy(
                        KeptRow::order,
                        mapping(row -> row.line(Objects.requireNonNull(bought.get(row.product()))), toList())));
    }

    private Map<Long, BoughtProduct> readProducts(Set<? extends Long> ids) {
        return jdbc.sql(PRODUCTS).param("products", ids).query(Purchases::product).list().stream()
                .collect(toMap(BoughtProduct::id, Function.identity()));
    }

    /** Whoever looks for what somebody changed in the record by hand wants products as they are now. */
    public void readProductsAnew() {
        products.invalidateAll();
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
                .collect(groupingBy(Value::customerId, mapping(Value::value, toList())));
    }

    private static PurchaseOrder order(ResultSet row, int index) throws SQLException {
        var payment = row.getString("payment_method");
        return new PurchaseOrder(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("number"),
                Objects.requireNonNull(UtcRows.optionalInstant(row, "ordered_at")),
                SalesChannel.valueOf(row.getString("channel")),
                row.getString("store"),
                row.getString("promotion"),
                payment == null ? null : PaymentMethod.valueOf(payment),
                row.getString("currency"),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("returned_amount"),
                row.getInt("quantity"));
    }

    private static KeptRow keptRow(ResultSet row, int index) throws SQLException {
        return new KeptRow(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3) - row.getInt(4),
                row.getBigDecimal(5).subtract(row.getBigDecimal(6)));
    }

    private static BoughtProduct product(ResultSet row, int index) throws SQLException {
        return new BoughtProduct(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private record KeptRow(long order, long product, int quantity, BigDecimal amount) {
        KeptLine line(BoughtProduct product) {
            return new KeptLine(product.sku(), product.category(), product.brand(), quantity, amount);
        }
    }

    private record BoughtProduct(
            long id,
            String sku,
            @Nullable String category,
            @Nullable String brand) {}

    record Value(long customerId, String value) {}
}
