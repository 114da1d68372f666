package io.clientele.index.filter;

import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Birthday;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.CountIn;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.Income;
import io.clientele.index.filter.Filter.Known;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.PostalCode;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a filter in the shape that {@link FilterReader} reads; equal filters write equal maps, in a stable order. */
public final class FilterWriter {

    private FilterWriter() {}

    /** Maps, lists, text and numbers only, ready for JSON; dates are ISO text. */
    public static Map<String, Object> toMap(Filter filter) {
        return switch (filter) {
            case All all -> Map.of("all", toList(all.filters()));
            case Any any -> Map.of("any", toList(any.filters()));
            case None none -> Map.of("none", toList(none.filters()));
            case OneOf oneOf -> Map.of(oneOf.dimension().key(), in(oneOf.in()));
            case PostalCode code -> Map.of("postalCode", Map.of("startsWith", sorted(code.startsWith())));
            case Age age -> Map.of("age", range(age.years()));
            case Birthday birthday -> Map.of("birthday", days(birthday.on()));
            case Income income -> Map.of("income", range(income.range()));
            case CountIn count -> Map.of(count.of().key(), range(count.range()));
            case AmountIn amount -> Map.of(amount.of().key(), range(amount.range()));
            case HappenedIn happened -> Map.of(happened.of().key(), Map.of("within", window(happened.within())));
            case Known known -> Map.of("isKnown", known.fact().name());
            case Purchases purchases -> Map.of("purchases", purchases(purchases));
            case Consented consent ->
                Map.of("consent", given("purpose", consent.purpose(), "channel", consent.channel()));
            case Ranked ranked -> Map.of("rfm", ranked(ranked));
            case InSegment segment -> Map.of("segment", in(segment.ids()));
            case Saved saved -> toMap(saved.meaning());
            case FrozenIn frozen -> Map.of("segment", in(Set.of(frozen.segment())));
            case SharedWith rowScope -> throw new IllegalArgumentException("a row scope is not part of a saved filter");
        };
    }

    private static List<Map<String, Object>> toList(List<Filter> filters) {
        return filters.stream().map(FilterWriter::toMap).toList();
    }

    private static Map<String, Object> purchases(Purchases purchases) {
        var line = purchases.line();
        return given(
                "within", purchases.within() == null ? null : window(purchases.within()),
                "channel", in(purchases.channels()),
                "store", in(purchases.stores()),
                "line", line == null ? null : line(line),
                "orders", purchases.orders() == null ? null : range(purchases.orders()),
                "quantity", purchases.quantity() == null ? null : range(purchases.quantity()),
                "spend", purchases.spend() == null ? null : range(purchases.spend()),
                "average", purchases.average() == null ? null : range(purchases.average()));
    }

    private static Map<String, Object> ranked(Ranked ranked) {
        return given(
                "recency", ranked.recency() == null ? null : range(ranked.recency()),
                "frequency", ranked.frequency() == null ? null : range(ranked.frequency()),
                "monetary", ranked.monetary() == null ? null : range(ranked.monetary()),
                "group", in(ranked.groups()));
    }

    private static Map<String, Object> line(LineCondition line) {
        return given("category", in(line.categories()), "brand", in(line.brands()), "sku", in(line.skus()));
    }

    private static Map<String, Object> window(Window window) {
        return switch (window) {
            case Window.LastDays last -> Map.of("lastDays", last.days());
            case Window.Days days -> given("from", text(days.from()), "until", text(days.until()));
        };
    }

    private static Map<String, Object> days(BirthdayWindow window) {
        return switch (window) {
            case BirthdayWindow.NextDays next -> Map.of("nextDays", next.days());
            case BirthdayWindow.Days days -> given("from", text(days.from()), "until", text(days.until()));
        };
    }

    /** Without the two hyphens that stand for the year. */
    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Map<String, Object> range(IntRange range) {
        return given("gte", range.gte(), "lte", range.lte());
    }

    private static Map<String, Object> range(AmountRange range) {
        return given("gte", range.gte(), "lte", range.lte());
    }

    private static Map<String, Object> in(Set<String> values) {
        return values.isEmpty() ? Map.of() : Map.of("in", sorted(values));
    }

    private static List<String> sorted(Set<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /** Keys and values in turn; a null or an empty map is left out. */
    private static Map<String, Object> given(@Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            if (value != null && !Map.of().equals(value)) map.put(String.valueOf(keysAndValues[i]), value);
        }
        return map;
    }
}
