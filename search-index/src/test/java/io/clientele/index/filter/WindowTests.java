package io.clientele.index.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.filter.Window.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void beginsAtTheStartOfTheDayAndEndsNow() {
        var moment = new Moment(BERLIN, Instant.parse("2026-01-10T23:30:00Z"));

        assertThat(new Window.LastDays(1).resolve(moment))
                .isEqualTo(new Span(Instant.parse("2026-01-09T23:00:00Z"), Instant.parse("2026-01-10T23:30:00.001Z")));
    }

    @Test
    void countsDaysAcrossTheChangeOfClocks() {
        var moment = new Moment(BERLIN, Instant.parse("2026-03-30T12:00:00Z"));

        assertThat(new Window.LastDays(2).resolve(moment).from()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    }

    @Test
    void includesTheWholeLastDay() {
        var moment = new Moment(BERLIN, Instant.EPOCH);
        var day = LocalDate.of(2026, 3, 29);

        assertThat(new Window.Days(day, day).resolve(moment))
                .isEqualTo(new Span(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
    }

    @Test
    void staysOpenWhereNothingIsGiven() {
        var moment = new Moment(BERLIN, Instant.EPOCH);

        assertThat(new Window.Days(LocalDate.EPOCH, null).resolve(moment).before())
                .isNull();
        assertThat(new Window.Days(null, LocalDate.EPOCH).resolve(moment).from())
                .isNull();
    }
}
