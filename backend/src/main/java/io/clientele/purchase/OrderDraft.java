package io.clientele.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A validated order that is about to be recorded. */
public record OrderDraft(
        String path,
        long customerId,
        String number,
        Instant orderedAt,
        SalesChannel channel,
        @Nullable String store,
        @Nullable String promotion,
        @Nullable PaymentMethod paymentMethod,
        String currency,
        List<Line> lines) {

    /**
     * @param amount what was paid for all pieces
     * @param product describes the product in case the record does not know it yet
     */
    public record Line(
            String path,
            String sku,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            int returnedQuantity,
            BigDecimal returnedAmount,
            @Nullable Product product) {

        /** What comes back with some of the pieces, at the price that was paid for them. */
        static BigDecimal returned(BigDecimal amount, int quantity, int returnedQuantity) {
            return amount.multiply(BigDecimal.valueOf(returnedQuantity))
                    .divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_EVEN);
        }
    }

    PurchaseOrder order() {
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
                lines.stream()
                        .map(Line::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2),
                lines.stream()
                        .map(Line::returnedAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2),
                lines.stream().mapToInt(Line::quantity).sum());
    }
}
