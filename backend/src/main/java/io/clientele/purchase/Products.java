package io.clientele.purchase;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The products that are or were sold. */
@Component
public class Products {

    /** Of whole products a batch would read thousands only for their keys. */
    private static final String IDS = "SELECT id, sku FROM product WHERE sku IN (:skus)";

    private static final String OF_BRAND = "SELECT sku FROM product WHERE category = :category AND brand = :brand";

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;

    Products(JdbcAggregateOperations aggregates, JdbcClient jdbc) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
    }

    /** Records products whose sku is new and leaves the others as they are. */
    @Transactional
    public void addUnknown(Collection<Product> products) {
        var fresh = new LinkedHashMap<String, Product>();
        products.forEach(product -> fresh.putIfAbsent(product.sku(), product));
        idsBySku(fresh.keySet()).keySet().forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            aggregates.insertAll(fresh.values());
        }
    }

    /** SKUs of all products of one category and brand. */
    public Set<String> skus(String category, String brand) {
        return jdbc.sql(OF_BRAND)
                .param("category", category)
                .param("brand", brand)
                .query((row, number) -> row.getString("sku"))
                .set();
    }

    /** The keys of those skus that the record knows. */
    Map<String, Long> idsBySku(Collection<String> skus) {
        if (skus.isEmpty()) {
            return new HashMap<>();
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql(IDS).param("skus", skus).query(row -> {
            ids.put(row.getString("sku"), row.getLong("id"));
        });
        return ids;
    }
}
