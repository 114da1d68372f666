package io.clientele.search;

import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcOperations;

/** Answers the questions of the segment language from the record, in SQL; what the index says must be the same. */
final class SqlOracle {

    private final JdbcOperations jdbc;
    private final Moment moment;

    SqlOracle(JdbcOperations jdbc, Moment moment) {
        this.jdbc = jdbc;
        this.moment = moment;
    }

    /** The ids of all who match, rising. */
    List<Long> ids(Filter filter) {
        var statement = new FilterSql(moment);
        statement.where(filter);
        return jdbc.queryForList(
                "SELECT c.id FROM customer c WHERE " + statement.orTrue() + " ORDER BY c.id",
                Long.class,
                statement.array());
    }

    /** How many have each value, under every condition of the filter but those on the dimension itself. */
    Map<String, Long> values(Filter filter, Dimension dimension) {
        var statement = new FilterSql(moment);
        conjuncts(filter).stream().filter(each -> !isOn(each, dimension)).forEach(statement::and);
        var counts = new TreeMap<String, Long>();
        jdbc.query(
                "SELECT value, COUNT(*) AS count FROM (" + valuesOf(dimension)
                        + ") v JOIN customer c ON c.id = v.id WHERE " + statement.orTrue() + " GROUP BY value",
                row -> {
                    counts.put(row.getString("value"), row.getLong("count"));
                },
                statement.array());
        return counts;
    }

    /** How many are of an age from {@code from[i]} to below {@code from[i + 1]}. */
    List<Long> ages(Filter filter, List<Integer> from) {
        var statement = new FilterSql(moment);
        conjuncts(filter).stream()
                .filter(each -> !consistsOf(each, Filter.Age.class::isInstance))
                .forEach(statement::and);
        var ages = jdbc.queryForList(
                "SELECT TIMESTAMPDIFF(YEAR, c.birth_date, '" + moment.today()
                        + "') FROM customer c WHERE c.birth_date IS NOT NULL AND " + statement.orTrue(),
                Integer.class,
                statement.array());
        return bands(
                ages.stream().map(BigDecimal::valueOf).toList(),
                from.stream().map(BigDecimal::valueOf).toList());
    }

    List<Long> spends(Filter filter, List<BigDecimal> from) {
        var statement = new FilterSql(moment);
        conjuncts(filter).stream()
                .filter(each -> !consistsOf(each, Filter.LifetimeSpend.class::isInstance))
                .forEach(statement::and);
        var spends = jdbc.queryForList(
                "SELECT " + FilterSql.SPEND + " FROM customer c WHERE " + statement.orTrue(),
                BigDecimal.class,
                statement.array());
        return bands(spends, from);
    }

    /** The values that the filter's own conditions on the dimension name. */
    static Set<String> selected(Filter filter, Dimension dimension) {
        var selected = new LinkedHashSet<String>();
        conjuncts(filter).stream().filter(each -> isOn(each, dimension)).forEach(each -> addNamed(each, selected));
        return selected;
    }

    private static List<Long> bands(Collection<BigDecimal> values, List<BigDecimal> from) {
        var counts = new ArrayList<Long>();
        for (int band = 0; band < from.size(); band++) {
            var least = from.get(band);
            var below = band + 1 < from.size() ? from.get(band + 1) : null;
            counts.add(values.stream()
                    .filter(value -> value.compareTo(least) >= 0 && (below == null || value.compareTo(below) < 0))
                    .count());
        }
        return counts;
    }

    private static List<Filter> conjuncts(Filter filter) {
        return filter instanceof Filter.All all
                ? all.filters().stream()
                        .flatMap(each -> conjuncts(each).stream())
                        .toList()
                : List.of(filter);
    }

    private static boolean isOn(Filter filter, Dimension dimension) {
        return consistsOf(filter, each -> each instanceof Filter.OneOf oneOf && oneOf.dimension() == dimension);
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
    private static void addNamed(Filter filter, Set<String> named) {
        if (filter instanceof Filter.OneOf oneOf) {
            named.addAll(oneOf.in());
        }
        if (!(filter instanceof Filter.None)) {
            parts(filter).forEach(part -> addNamed(part, named));
        }
    }

    private static String valuesOf(Dimension dimension) {
        return switch (dimension) {
            case KIND -> "SELECT id, kind AS value FROM customer";
            case GENDER -> "SELECT id, gender AS value FROM customer WHERE gender IS NOT NULL";
            case COUNTRY, STATE, CITY ->
                "SELECT customer_id AS id, %1$s AS value FROM customer_address WHERE is_primary AND %1$s IS NOT NULL"
                        .formatted(FilterSql.column(dimension));
            case CATEGORY, BRAND -> """
                    SELECT DISTINCT o.customer_id AS id, p.%1$s AS value FROM purchase_order o
                    JOIN purchase_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
                    WHERE p.%1$s IS NOT NULL
                    """.formatted(FilterSql.column(dimension));
            case CHANNEL -> "SELECT DISTINCT customer_id AS id, channel AS value FROM purchase_order";
        };
    }
}
