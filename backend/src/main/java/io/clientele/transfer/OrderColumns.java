package io.clientele.transfer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a file of orders, which has a row for each line of an order. */
final class OrderColumns {

    /** What all rows of an order say alike. */
    static final List<String> ORDER =
            List.of("customer_number", "ordered_at", "channel", "store", "promotion", "payment_method", "currency");

    static final List<String> LINE = List.of(
            "sku",
            "product_name",
            "product_type",
            "category",
            "brand",
            "quantity",
            "unit_price",
            "amount",
            "returned_quantity");

    static final List<String> KNOWN = Stream.of(List.of("order_number"), ORDER, LINE)
            .flatMap(List::stream)
            .toList();

    static final Set<String> REQUIRED =
            Set.of("order_number", "customer_number", "ordered_at", "channel", "sku", "quantity", "unit_price");

    private OrderColumns() {}
}
