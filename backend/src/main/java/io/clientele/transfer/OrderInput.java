package io.clientele.transfer;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Rows of a file in the shape of the API's {@code OrderInput}. */
@Component
class OrderInput {

    private final TimeCells times;
    private final String currency;

    OrderInput(TimeCells times, @Value("${clientele.currency}") String currency) {
        this.times = times;
        this.currency = currency;
    }

    /** @param customers ids by customer number */
    Map<String, @Nullable Object> of(OrderRows order, Map<String, Long> customers) {
        var said = order.cell("currency");
        var customer = order.cell("customer_number");
        return new Inputs()
                .with("customerId", customer == null ? null : customers.get(customer))
                .with("number", order.cell("order_number"))
                .with("orderedAt", times.of(order.cell("ordered_at")))
                .with("channel", word(order.cell("channel")))
                .with("store", order.cell("store"))
                .with("promotion", order.cell("promotion"))
                .with("paymentMethod", word(order.cell("payment_method")))
                .with("currency", said == null ? currency : word(said))
                .withEach("lines", order.rows().stream().map(OrderInput::line).toList())
                .toMap();
    }

    private static Inputs line(CsvRow row) {
        var name = row.cell("product_name");
        return new Inputs()
                .with("sku", row.cell("sku"))
                .with("quantity", row.cell("quantity"))
                .with("unitPrice", row.cell("unit_price"))
                .with("amount", row.cell("amount"))
                .with("returnedQuantity", row.cell("returned_quantity"))
                .with("product", name == null ? null : product(row, name));
    }

    private static Inputs product(CsvRow row, String name) {
        return new Inputs()
                .with("name", name)
                .with("type", row.cell("product_type"))
                .with("category", row.cell("category"))
                .with("brand", row.cell("brand"));
    }

    private static @Nullable String word(@Nullable String cell) {
        return cell == null ? null : cell.toUpperCase(Locale.ROOT);
    }
}
