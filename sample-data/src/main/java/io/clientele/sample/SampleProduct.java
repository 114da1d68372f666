package io.clientele.sample;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product. TPC-DS keeps several revisions of an item, each with its own category and price; every revision is a product of its own, so
 * that a line bought in 2022 keeps the category it was sold under.
 *
 * @param sku unique, {@code I-000001}
 * @param type the TPC-DS class within the category, such as {@code mystery} in {@code Books}
 * @param price list price in US dollars, scale 2
 */
public record SampleProduct(
        String sku,
        String name,
        @Nullable String type,
        @Nullable String category,
        @Nullable String brand,
        @Nullable String model,
        BigDecimal price) {}
