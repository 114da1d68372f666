package io.clientele.index.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money as the index counts it: whole hundredths, so that sums are exact. */
public final class Cents {

    /** Sums of doubles are exact up to here; 90 trillion in the main unit. */
    private static final long MOST = 1L << 53;

    private Cents() {}

    /** The exact cents of an amount on record. */
    static long exactly(BigDecimal amount) {
        if (amount.signum() < 0) throw new UnindexableCustomerException("an amount is negative");
        try {
            return checked(amount.movePointRight(2).longValueExact());
        } catch (ArithmeticException notWhole) {
            throw new UnindexableCustomerException("an amount has more than two decimals or is too large");
        }
    }

    /** The sum of what is not negative. */
    static long plus(long sum, long more) {
        return checked(sum + more);
    }

    /** The least cents that are at least the amount. */
    public static long atLeast(BigDecimal amount) {
        return rounded(amount, RoundingMode.CEILING);
    }

    /** The most cents that are at most the amount. */
    public static long atMost(BigDecimal amount) {
        return rounded(amount, RoundingMode.FLOOR);
    }

    /** No customer has more than {@link #MOST}, so anything above asks the same. */
    private static long rounded(BigDecimal amount, RoundingMode rounding) {
        var cents = amount.movePointRight(2).setScale(0, rounding);
        return cents.min(BigDecimal.valueOf(MOST)).longValueExact();
    }

    private static long checked(long cents) {
        if (cents > MOST) throw new UnindexableCustomerException("the amounts sum to more than the index counts");
        return cents;
    }
}
