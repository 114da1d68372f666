package io.clientele.index.filter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of time, kept as it was asked for and resolved once per request against a {@link Moment}. */
public sealed interface Window {

    /** The stretch as instants. */
    Span resolve(Moment moment);

    /** The stretch as days of what is known to the day only. */
    DaySpan days(Moment moment);

    /** Since the start of the day {@code days} days ago in the zone, until now; at least 1. */
    record LastDays(int days) implements Window {

        /** Two hundred years: more days than any record has. */
        private static final int MOST = 73_000;

        public LastDays {
            if (days < 1) throw new IllegalArgumentException("lastDays " + days + " is below 1");
            if (days > MOST) throw new IllegalArgumentException("lastDays " + days + " is above " + MOST);
        }

        @Override
        public Span resolve(Moment moment) {
            var since = moment.startOf(moment.today().minusDays(days));
            return new Span(since, moment.now().plusMillis(1));
        }

        @Override
        public DaySpan days(Moment moment) {
            return new DaySpan(moment.today().minusDays(days), moment.today());
        }
    }

    /** Whole days in the zone, both included; at least one is given. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until) implements Window {

        public Days {
            if (from == null && until == null)
                throw new IllegalArgumentException("give lastDays, or from, until or both");
            if (from != null && until != null && from.isAfter(until)) {
                throw new IllegalArgumentException("from " + from + " is after until " + until);
            }
            requireFourDigitYear(from);
            requireFourDigitYear(until);
        }

        @Override
        public Span resolve(Moment moment) {
            return new Span(
                    from == null ? null : moment.startOf(from),
                    until == null ? null : moment.startOf(until.plusDays(1)));
        }

        @Override
        public DaySpan days(Moment moment) {
            return new DaySpan(from, until);
        }

        private static void requireFourDigitYear(@Nullable LocalDate day) {
            if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
                throw new IllegalArgumentException(day + " is not in the years 1 to 9999");
            }
        }
    }

    /** Instants from {@code from}, included, to {@code before}, excluded; null is open. Held to the millisecond, as the index does. */
    record Span(@Nullable Instant from, @Nullable Instant before) {}

    /** Days from {@code from} to {@code until}, both included; null is open. */
    record DaySpan(@Nullable LocalDate from, @Nullable LocalDate until) {}
}
