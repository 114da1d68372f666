package io.clientele.purchase;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The products that are or were sold. */
@Component
public class Products {

    private final ProductRows rows;
    private final JdbcAggregateOperations aggregates;

    Products(ProductRows rows, JdbcAggregateOperations aggregates) {
        this.rows = rows;
        this.aggregates = aggregates;
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

    /** The keys of those skus that the record knows. */
    Map<String, Long> idsBySku(Collection<String> skus) {
        if (skus.isEmpty()) {
            return new HashMap<>();
        }
        List<Product> known = rows.findBySkuIn(skus);
        return known.stream().collect(toMap(Product::sku, Product::key));
    }
}
