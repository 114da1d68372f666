package io.clientele.sample;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order. Amounts are US dollars, scale 2, never negative.
 *
 * @param sku of a {@link SampleProduct}; a sku comes once in an order
 * @param unitPrice sales price of one piece, before coupons
 * @param amount net paid for the line: unit price times quantity, less coupons, without tax and shipping
 * @param returned what came back, if anything did
 */
public record SampleOrderLine(
        String sku,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        @Nullable SampleReturn returned) {}
