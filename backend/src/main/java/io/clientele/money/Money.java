package io.clientele.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money, exact to two decimal places.
 *
 * @param amount any sign, at most two decimal places
 * @param currency an ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Money has at most two decimal places");
        }
        Currency.getInstance(currency);
    }
}
