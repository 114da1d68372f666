package io.clientele.index.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one "now" of a request and the zone its days are counted in, so that every part of an answer agrees. */
public record Moment(ZoneId zone, Instant now) {

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** When the day begins in the zone; not always at midnight, where clocks change then. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
