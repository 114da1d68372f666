package io.clientele.index.search;

import io.clientele.index.document.Cents;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A measure at a moment: what the index holds for it, and which of it a condition picks. */
record Measuring(Measure measure, Moment moment) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** From {@code gte}, included, to {@code lt}, excluded; null is open. */
    record Stretch(@Nullable Long gte, @Nullable Long lt) {}

    /** What a condition picks, both ends included; null is open. The unit is the least difference of two of the measure. */
    record Bounds(@Nullable BigDecimal gte, @Nullable BigDecimal lte, BigDecimal unit) {

        boolean overlaps(BigDecimal from, @Nullable BigDecimal below) {
            return (lte == null || lte.compareTo(from) >= 0)
                    && (gte == null || below == null || gte.compareTo(below) < 0);
        }

        boolean covers(BigDecimal from, @Nullable BigDecimal below) {
            return (gte == null || gte.compareTo(from) <= 0)
                    && (lte == null || (below != null && lte.compareTo(below.subtract(unit)) >= 0));
        }
    }

    String field() {
        return switch (measure) {
            case AGE -> Fields.BIRTH_DAY;
            case LIFETIME_SPEND -> Fields.of(Amount.LIFETIME_SPEND);
            case LIFETIME_ORDERS -> Fields.of(Count.LIFETIME_ORDERS);
            case RECENCY -> Fields.of(Occasion.LAST_ORDER);
        };
    }

    /** The older, the earlier born; the longer ago, the earlier ordered. */
    Stretch stretch(BigDecimal gte, @Nullable BigDecimal lt) {
        return switch (measure) {
            case AGE -> new Stretch(lt == null ? null : (Long) youngerThan(lt), youngerThan(gte));
            case LIFETIME_SPEND -> new Stretch(Cents.atLeast(gte), lt == null ? null : (Long) Cents.atLeast(lt));
            case LIFETIME_ORDERS -> new Stretch(gte.longValue(), lt == null ? null : (Long) lt.longValue());
            case RECENCY -> new Stretch(lt == null ? null : (Long) nearerThan(lt), nearerThan(gte));
        };
    }

    /** Of a condition that is the facet's own. */
    Bounds bounds(Filter condition) {
        return switch (condition) {
            case Filter.Age age -> bounds(age.years());
            case Filter.CountIn count -> bounds(count.range());
            case Filter.AmountIn amount -> bounds(amount.range());
            case Filter.HappenedIn happened -> bounds(happened.within());
            default -> throw new IllegalArgumentException("No condition on " + measure);
        };
    }

    private long youngerThan(BigDecimal years) {
        return new Ages(moment.today()).youngerThan(years.longValue());
    }

    /** The beginning of the first day that is not yet so many days ago. */
    private long nearerThan(BigDecimal days) {
        return moment.startOf(moment.today().minusDays(days.longValue() - 1)).toEpochMilli();
    }

    private static Bounds bounds(IntRange range) {
        return new Bounds(number(range.gte()), number(range.lte()), BigDecimal.ONE);
    }

    private static Bounds bounds(AmountRange range) {
        return new Bounds(range.gte(), range.lte(), CENT);
    }

    private Bounds bounds(Window window) {
        var span = window.days(moment);
        return new Bounds(daysAgo(span.until()), daysAgo(span.from()), BigDecimal.ONE);
    }

    private @Nullable BigDecimal daysAgo(@Nullable LocalDate day) {
        return day == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(day, moment.today()));
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
