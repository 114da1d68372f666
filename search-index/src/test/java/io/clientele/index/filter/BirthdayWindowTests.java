package io.clientele.index.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class BirthdayWindowTests {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    @Test
    void beginsTodayAndGoesOnOverNewYear() {
        assertThat(new BirthdayWindow.NextDays(2).days(LocalDate.of(2026, 12, 30)))
                .containsExactly(MonthDay.of(1, 1), MonthDay.of(12, 30), MonthDay.of(12, 31));
        assertThat(new BirthdayWindow.NextDays(0).days(LocalDate.of(2026, 5, 5)))
                .containsExactly(MonthDay.of(5, 5));
    }

    @Test
    void celebratesTheLeapDayOnTheFirstOfMarchOfCommonYears() {
        var tomorrow = new BirthdayWindow.NextDays(1);

        assertThat(tomorrow.days(LocalDate.of(2027, 2, 27))).doesNotContain(LEAP_DAY);
        assertThat(tomorrow.days(LocalDate.of(2027, 2, 28))).contains(LEAP_DAY);
        assertThat(tomorrow.days(LocalDate.of(2028, 2, 28))).contains(LEAP_DAY);
        assertThat(tomorrow.days(LocalDate.of(2028, 3, 1))).doesNotContain(LEAP_DAY);
    }

    @Test
    void findsEverybodyWithinAYear() {
        assertThat(new BirthdayWindow.NextDays(366).days(LocalDate.of(2027, 3, 2)))
                .hasSize(366);
    }

    @Test
    void takesDaysOfTheCalendarAsTheyAre() {
        assertThat(days("--02-28", "--03-01").days(LocalDate.EPOCH))
                .containsExactly(MonthDay.of(2, 28), LEAP_DAY, MonthDay.of(3, 1));
        assertThat(days("--12-31", "--01-01").days(LocalDate.EPOCH))
                .containsExactly(MonthDay.of(1, 1), MonthDay.of(12, 31));
    }

    private static BirthdayWindow days(String from, String until) {
        return new BirthdayWindow.Days(MonthDay.parse(from), MonthDay.parse(until));
    }
}
