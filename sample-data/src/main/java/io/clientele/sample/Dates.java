package io.clientele.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** TPC-DS days, moved to the present. */
final class Dates {
    /** Brings the last purchases of 2003 to January 2026; 29 February becomes the 28th where there is none. */
    static final int YEARS_LATER = 23;

    /** What would lie after this day has not happened yet. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);

    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private Dates() {}

    static LocalDate ofJulianDay(long julianDay) {
        return LocalDate.ofEpochDay(julianDay - JULIAN_DAY_OF_EPOCH).plusYears(YEARS_LATER);
    }

    /** At small scales TPC-DS spreads catalogue orders over three months too many; those are put a year earlier. */
    static LocalDate ofSale(long julianDay) {
        LocalDate day = ofJulianDay(julianDay);
        return day.isAfter(LAST_DAY) ? day.minusYears(1) : day;
    }

    static @Nullable LocalDate ofJulianDayIfKnown(@Nullable Integer julianDay) {
        return julianDay == null ? null : ofJulianDay(julianDay);
    }

    static @Nullable LocalDate ofParts(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        if (year == null || month == null || day == null) return null;
        return LocalDate.of(year, month, day).plusYears(YEARS_LATER);
    }
}
