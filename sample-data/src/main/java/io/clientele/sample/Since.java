package io.clientele.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days between the first sale to a customer and the end of 2025. */
record Since(long key, LocalDate firstDay) {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    /** For customers whose first sale is unknown. */
    private static final LocalDate LONG_AGO = LocalDate.of(2016, 1, 1);

    static Since acquired(long key, @Nullable LocalDate acquiredOn) {
        return new Since(key, acquiredOn == null ? LONG_AGO : acquiredOn);
    }

    /** The first day itself when it is later than the last. */
    LocalDate dayFor(String event) {
        long days = ChronoUnit.DAYS.between(firstDay, LAST_DAY);
        return days <= 0 ? firstDay : firstDay.plusDays(new Chance(key).below((int) days + 1, event));
    }

    Since startingAt(LocalDate day) {
        return new Since(key, day);
    }
}
