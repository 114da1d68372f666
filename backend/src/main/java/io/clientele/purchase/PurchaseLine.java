package io.clientele.purchase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One product of an order, as recorded.
 *
 * @param amount what was paid for all pieces
 * @param returnedAmount what of it came back with the returned pieces
 */
public record PurchaseLine(
        long orderId,
        int lineNumber,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        int returnedQuantity,
        BigDecimal returnedAmount,
        String sku,
        String name,
        @Nullable String type,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal price) {}
