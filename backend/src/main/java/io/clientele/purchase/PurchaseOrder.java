package io.clientele.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a customer bought at once, without its lines.
 *
 * @param number unique in the installation
 * @param totalAmount what was paid, before returns
 * @param returnedAmount what of it came back
 */
@Table("purchase_order")
public record PurchaseOrder(
        @Id @Nullable Long id,
        long customerId,
        String number,
        Instant orderedAt,
        SalesChannel channel,
        @Nullable String store,
        @Nullable String promotion,
        @Nullable PaymentMethod paymentMethod,
        String currency,
        BigDecimal totalAmount,
        BigDecimal returnedAmount,
        int quantity) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("This order is not in the record yet");
        }
        return id;
    }

    /** Equal but for its key. */
    PurchaseOrder withoutKey() {
        return new PurchaseOrder(
                null,
                customerId,
                number,
                orderedAt,
                channel,
                store,
                promotion,
                paymentMethod,
                currency,
                totalAmount,
                returnedAmount,
                quantity);
    }
}
