package io.clientele.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sums over everything that a customer bought, less what came back.
 *
 * @param spend in the installation's currency
 */
public record Lifetime(
        long customerId,
        int orders,
        BigDecimal spend,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {

    static Lifetime none(long customer) {
        return new Lifetime(customer, 0, BigDecimal.ZERO.setScale(2), null, null);
    }
}
