package io.clientele.index.filter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of money between two bounds, both included; at least one is given, none is negative. */
public record AmountRange(
        @Nullable BigDecimal gte, @Nullable BigDecimal lte) {

    public AmountRange {
        if (gte == null && lte == null) throw new IllegalArgumentException("give gte, lte or both");
        if (gte != null && gte.signum() < 0) throw new IllegalArgumentException("from " + shown(gte) + " is below 0");
        if (lte != null && lte.signum() < 0) throw new IllegalArgumentException("to " + shown(lte) + " is below 0");
        if (gte != null && lte != null && gte.compareTo(lte) > 0) {
            throw new IllegalArgumentException("from " + shown(gte) + " is above to " + shown(lte));
        }
    }

    boolean boundsOnlyFromAbove() {
        return gte == null;
    }

    /** An average is no whole number of cents, so bounds between two cents would not mean the same as the next ones. */
    void requireCents(String what) {
        if (isFinerThanCents(gte) || isFinerThanCents(lte)) {
            throw new IllegalArgumentException("give " + what + " at most two decimals");
        }
    }

    private static boolean isFinerThanCents(@Nullable BigDecimal amount) {
        return amount != null && amount.stripTrailingZeros().scale() > 2;
    }

    private static String shown(BigDecimal amount) {
        return amount.toPlainString();
    }
}
