package io.clientele.customer;

import io.clientele.input.RequestRefused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Tells a query which write it wants to see: everything that was marked for the mirror up to an instant of the database's
 * clock.
 *
 * @param markedUntil to the microsecond
 */
public record WaitToken(Instant markedUntil) {

    private static final String PREFIX = "w";

    static WaitToken at(LocalDateTime utc) {
        return new WaitToken(utc.toInstant(ZoneOffset.UTC));
    }

    /** @throws RequestRefused when the text is not a token that a mutation gave */
    public static WaitToken parse(String text) {
        try {
            if (text.startsWith(PREFIX)) {
                return new WaitToken(Instant.EPOCH.plus(Long.parseLong(text.substring(1), 36), ChronoUnit.MICROS));
            }
        } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException notOurs) {
            // Refused below.
        }
        throw RequestRefused.argument("waitFor", "is not a token that a mutation gave");
    }

    @Override
    public String toString() {
        return PREFIX + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, markedUntil), 36);
    }
}
