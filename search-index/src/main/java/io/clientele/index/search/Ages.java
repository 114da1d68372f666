package io.clientele.index.search;

import java.time.LocalDate;

/** Ages as birth days. Who is at least n years old was born on or before the day n years ago. */
record Ages(LocalDate today) {

    /** The first birth day, in days since 1970, of those who are not yet so old. */
    long youngerThan(long years) {
        // Nobody in the index is born before the year 1000, so no more years than today's date has need be counted
        // back.
        var counted = Math.min(years, today.getYear() - 1L);
        return today.minusYears(counted).plusDays(1).toEpochDay();
    }
}
