package io.clientele.search;

import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult.ValueCount;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Answers a question of the segment language from the record, in SQL; what the index says must be the same. One statement
 * says of everybody which conjuncts of the filter hold: a facet counts where all hold but its own.
 */
final class SqlOracle {

    private static final Comparator<ValueCount> MOST_FIRST =
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

    private final RecordValues values;
    private final Moment moment;
    private final List<Filter> conjuncts;
    private final List<Row> everybody;

    /** @param holds which of the conjuncts, by their places */
    private record Row(long id, Set<Integer> holds) {}

    SqlOracle(JdbcOperations jdbc, RecordValues values, Moment moment, Filter filter) {
        this.values = values;
        this.moment = moment;
        this.conjuncts = conjuncts(filter).toList();
        this.everybody = ask(jdbc);
    }

    private List<Row> ask(JdbcOperations jdbc) {
        var columns = new StringBuilder();
        var parameters = new ArrayList<>();
        for (var conjunct : conjuncts) {
            var condition = new FilterSql(moment);
            condition.where(conjunct);
            columns.append(", (").append(condition.condition()).append(")");
            parameters.addAll(condition.parameters());
        }
        return jdbc.query(
                "SELECT c.id" + columns + " FROM customer c ORDER BY c.id",
                (row, index) -> {
                    var holds = new HashSet<Integer>();
                    for (int place = 0; place < conjuncts.size(); place++) {
                        if (row.getBoolean(place + 2)) {
                            holds.add(place);
                        }
                    }
                    return new Row(row.getLong(1), holds);
                },
                parameters.toArray());
    }

    /** The ids of all who match, rising. */
    List<Long> ids() {
        return underOthersThan(conjunct -> false).toList();
    }

    /** A page of a facet's values, as the API tells it. */
    List<ValueCount> values(FacetRequest request) {
        var isOwn = ownValues(request);
        var all = values.of(request);
        Map<String, Long> counts = underOthersThan(isOwn)
                .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return request instanceof FacetRequest.Values asked
                ? page(counts, isOwn, asked.contains(), asked.offset(), asked.first())
                : page(counts, isOwn, null, 0, Integer.MAX_VALUE);
    }

    private List<ValueCount> page(
            Map<String, Long> counts, Predicate<Filter> isOwn, String contains, int offset, int first) {
        Predicate<String> listed =
                value -> contains == null || value.toLowerCase(Locale.ROOT).contains(contains.toLowerCase(Locale.ROOT));
        var selected = named(isOwn, SqlOracle::selected);
        var excluded = named(isOwn, SqlOracle::excluded);
        var all = Stream.of(counts.keySet(), selected, excluded)
                .flatMap(Set::stream)
                .distinct()
                .filter(listed)
                .map(value -> new ValueCount(
                        value, counts.getOrDefault(value, 0L), selected.contains(value), excluded.contains(value)))
                .sorted(MOST_FIRST)
                .toList();
        var page = all.stream()
                .filter(value -> value.count() > 0)
                .skip(offset)
                .limit(first)
                .toList();
        return all.stream()
                .filter(value -> value.selected() || value.excluded() ? offset == 0 : page.contains(value))
                .toList();
    }

    /** How many are from {@code from[i]} to below {@code from[i + 1]}. */
    List<Long> bands(FacetRequest.Bands request) {
        var numbers = values.of(request.measure(), moment);
        var own = underOthersThan(each -> consistsOf(each, part -> isOn(request.measure(), part)))
                .map(numbers::get)
                .filter(number -> number != null)
                .toList();
        var from = request.from();
        return IntStream.range(0, from.size())
                .mapToObj(band -> count(own, from.get(band), band + 1 < from.size() ? from.get(band + 1) : null))
                .toList();
    }

    /** How many are in each cell, and what they spent on average, the lowest recency first, then the lowest frequency. */
    List<List<?>> grid(FacetRequest.Grid request) {
        var standings = values.standings();
        var cells = underOthersThan(each -> consistsOf(each, part -> part instanceof Filter.Ranked))
                .map(standings::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        RecordValues.Standing::cell,
                        Collectors.mapping(RecordValues.Standing::spend, Collectors.toList())));
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(recency -> IntStream.rangeClosed(1, 5).mapToObj(frequency -> List.of(recency, frequency)))
                .map(cell -> cells.getOrDefault(cell, List.of()))
                .<List<?>>map(spends -> Arrays.asList(
                        (long) spends.size(), request.withSpend() && !spends.isEmpty() ? average(spends) : null))
                .toList();
    }

    private static BigDecimal average(List<BigDecimal> amounts) {
        return amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
    }

    private static long count(List<BigDecimal> numbers, BigDecimal least, BigDecimal below) {
        return numbers.stream()
                .filter(number -> number.compareTo(least) >= 0 && (below == null || number.compareTo(below) < 0))
                .count();
    }

    private Stream<Long> underOthersThan(Predicate<Filter> isOwn) {
        var others = IntStream.range(0, conjuncts.size())
                .filter(place -> !isOwn.test(conjuncts.get(place)))
                .boxed()
                .toList();
        return everybody.stream().filter(row -> row.holds.containsAll(others)).map(Row::id);
    }

    private Set<String> named(Predicate<Filter> isOwn, Function<Filter, Stream<String>> values) {
        return conjuncts.stream().filter(isOwn).flatMap(values).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<Filter> ownValues(FacetRequest request) {
        return each -> consistsOf(
                each,
                part -> request instanceof FacetRequest.Values asked
                        ? part instanceof Filter.OneOf oneOf && oneOf.dimension() == asked.dimension()
                        : part instanceof Filter.Consented);
    }

    private static boolean isOn(Measure measure, Filter filter) {
        return switch (measure) {
            case AGE -> filter instanceof Filter.Age;
            case LIFETIME_SPEND -> filter instanceof Filter.AmountIn amount && amount.of() == Amount.LIFETIME_SPEND;
            case LIFETIME_ORDERS -> filter instanceof Filter.CountIn count && count.of() == Count.LIFETIME_ORDERS;
            case RECENCY -> filter instanceof Filter.HappenedIn happened && happened.of() == Occasion.LAST_ORDER;
        };
    }

    private static Stream<Filter> conjuncts(Filter filter) {
        return filter instanceof Filter.All all
                ? all.filters().stream().flatMap(SqlOracle::conjuncts)
                : Stream.of(filter);
    }

    /** Whether the filter is made of such conditions alone. */
    private static boolean consistsOf(Filter filter, Predicate<Filter> condition) {
        var parts = parts(filter);
        return parts.isEmpty() ? condition.test(filter) : parts.stream().allMatch(each -> consistsOf(each, condition));
    }

    private static List<Filter> parts(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.filters();
            case Filter.Any any -> any.filters();
            case Filter.None none -> none.filters();
            default -> List.of();
        };
    }

    /** What is only excluded is not selected. */
    private static Stream<String> selected(Filter filter) {
        return switch (filter) {
            case Filter.OneOf oneOf -> oneOf.in().stream();
            case Filter.Consented consented -> Stream.of(token(consented));
            case Filter.None none -> Stream.of();
            default -> parts(filter).stream().flatMap(SqlOracle::selected);
        };
    }

    private static Stream<String> excluded(Filter filter) {
        return filter instanceof Filter.None none ? alternatives(none.filters()) : Stream.of();
    }

    private static Stream<String> alternatives(List<Filter> filters) {
        return filters.stream().flatMap(filter -> switch (filter) {
            case Filter.Any any -> alternatives(any.filters());
            case Filter.All all -> all.filters().size() == 1 ? alternatives(all.filters()) : Stream.of();
            case Filter.None none -> Stream.of();
            default -> selected(filter);
        });
    }

    private static String token(Filter.Consented consented) {
        return consented.channel() == null ? consented.purpose() : consented.purpose() + ":" + consented.channel();
    }
}
