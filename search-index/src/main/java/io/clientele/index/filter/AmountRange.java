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

    private static String shown(BigDecimal amount) {
        return amount.toPlainString();
    }
}
