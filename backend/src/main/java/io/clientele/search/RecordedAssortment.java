package io.clientele.search;

import io.clientele.index.search.Assortment;
import io.clientele.purchase.Products;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The record's products, as facets ask for them. */
@Component
class RecordedAssortment implements Assortment {

    private final Products products;

    RecordedAssortment(Products products) {
        this.products = products;
    }

    @Override
    public Set<String> skus(String category, String brand) {
        return products.skus(category, brand);
    }
}
