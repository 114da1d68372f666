package io.clientele.index.filter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days on which birthdays are looked for, kept as they were asked for and resolved once per request. */
public sealed interface BirthdayWindow {

    /** The days of birth that are meant, of any year. */
    Set<MonthDay> days(LocalDate today);

    /**
     * Birthdays that are celebrated today or on one of the next days, 0 to 366 of them. Who was born on 29 February
     * celebrates on 1 March of common years.
     */
    record NextDays(int days) implements BirthdayWindow {

        private static final int MOST = 366;
        private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
        private static final MonthDay FIRST_OF_MARCH = MonthDay.of(3, 1);

        public NextDays {
            if (days < 0) throw new IllegalArgumentException("nextDays " + days + " is below 0");
            if (days > MOST) throw new IllegalArgumentException("nextDays " + days + " is above " + MOST);
        }

        @Override
        public Set<MonthDay> days(LocalDate today) {
            return IntStream.rangeClosed(0, days)
                    .mapToObj(today::plusDays)
                    .flatMap(NextDays::celebratedOn)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<MonthDay> celebratedOn(LocalDate day) {
            var own = MonthDay.from(day);
            return own.equals(FIRST_OF_MARCH) && !day.isLeapYear() ? Stream.of(LEAP_DAY, own) : Stream.of(own);
        }
    }

    /**
     * Days of the calendar, both included, of no year: they go on over New Year where {@code from} is after {@code until}.
     * 29 February is a day of its own, so each birthday is in exactly one month.
     */
    record Days(MonthDay from, MonthDay until) implements BirthdayWindow {

        private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

        @Override
        public Set<MonthDay> days(LocalDate today) {
            return LEAP_YEAR
                    .datesUntil(LEAP_YEAR.plusYears(1))
                    .map(MonthDay::from)
                    .filter(within())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Predicate<MonthDay> within() {
            Predicate<MonthDay> notBefore = day -> !day.isBefore(from);
            Predicate<MonthDay> notAfter = day -> !day.isAfter(until);
            return from.isAfter(until) ? notBefore.or(notAfter) : notBefore.and(notAfter);
        }
    }
}
