package io.clientele.purchase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer kept of one product of an order, less what came back.
 *
 * @param amount what was paid for it
 */
public record KeptLine(
        String sku, @Nullable String category, @Nullable String brand, int quantity, BigDecimal amount) {}
