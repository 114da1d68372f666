package io.clientele.access;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The bands in which a covered amount is told: they begin at 1, 2 and 5 times a power of ten. */
final class Bands {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private Bands() {}

    /** Where the band of the amount begins, seen from zero: 273.10 → 200, −7 → −5, 0 → 0. */
    static BigDecimal lowerEnd(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var size = amount.abs();
        int exponent = size.precision() - size.scale() - 1;
        var leading = size.movePointLeft(exponent);
        var end = step(leading).scaleByPowerOfTen(exponent);
        var signed = amount.signum() < 0 ? end.negate() : end;
        return signed.setScale(Math.max(0, -exponent), RoundingMode.UNNECESSARY);
    }

    /** Of a number from 1 up to 10. */
    private static BigDecimal step(BigDecimal leading) {
        if (leading.compareTo(FIVE) >= 0) {
            return FIVE;
        }
        return leading.compareTo(TWO) >= 0 ? TWO : BigDecimal.ONE;
    }
}
