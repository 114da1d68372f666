package io.clientele.transfer;

import io.clientele.purchase.PaymentMethod;
import io.clientele.sample.SampleOrder;
import io.clientele.sample.SampleOrderLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders of the sample in the shape of the API's {@code OrderInput}.
 *
 * @param customers ids by customer number
 * @param currency of the installation, in which the invented amounts are taken to be
 */
record SampleOrderInput(Map<String, Long> customers, String currency) {

    Map<String, @Nullable Object> of(SampleOrder order) {
        var store = order.store();
        return new Inputs()
                .with("customerId", customers.get(order.customerNumber()))
                .with("number", order.orderNumber())
                .with("orderedAt", order.orderedAt())
                .with("channel", order.channel())
                .with("store", store == null ? null : store.name())
                .with("promotion", order.promotion())
                .with("paymentMethod", payment(order))
                .with("currency", currency)
                .withEach(
                        "lines",
                        order.lines().stream().map(SampleOrderInput::line).toList())
                .toMap();
    }

    private static PaymentMethod payment(SampleOrder order) {
        return switch (order.paymentMethod()) {
            case CARD -> PaymentMethod.CARD;
            case CASH -> PaymentMethod.CASH;
            case WALLET -> PaymentMethod.WALLET;
            case INVOICE -> PaymentMethod.INVOICE;
            case BANK_TRANSFER -> PaymentMethod.TRANSFER;
        };
    }

    private static Inputs line(SampleOrderLine line) {
        var returned = line.returned();
        return new Inputs()
                .with("sku", line.sku())
                .with("quantity", line.quantity())
                .with("unitPrice", line.unitPrice())
                .with("amount", line.amount())
                .with("returnedQuantity", returned == null ? null : returned.quantity())
                .with("returnedAmount", returned == null ? null : returned.amount());
    }
}
