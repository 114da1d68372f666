package io.clientele.sample;

import io.trino.tpcds.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in US dollars, scale 2. */
final class Money {
    static final String CURRENCY = "USD";

    private Money() {}

    static BigDecimal of(Decimal amount) {
        return BigDecimal.valueOf(amount.getNumber(), amount.getPrecision()).setScale(2, RoundingMode.UNNECESSARY);
    }
}
