package io.clientele.sample;

import java.time.LocalDate;

/**
 * Membership in the loyalty programme.
 *
 * @param cardNumber twelve digits, the last a Luhn check digit; unique
 * @param points balance, never negative
 */
public record SampleMembership(String cardNumber, Level level, LocalDate joinedOn, int points) {

    /** From the many to the few. */
    public enum Level {
        BRONZE,
        SILVER,
        GOLD,
        PLATINUM
    }
}
