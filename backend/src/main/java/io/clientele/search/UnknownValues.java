package io.clientele.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.clientele.access.CellSize;
import io.clientele.access.FilterGate;
import io.clientele.access.Viewer;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.FacetRequest.Named;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.Ranking;
import io.clientele.index.search.Rankings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values in a filter that nobody has. They are no fault, since somebody may have them tomorrow, but often a slip. */
@Component
class UnknownValues {

    /** Whoever names more has no slip. */
    private static final int MOST_WARNINGS = 100;

    private final FilterGate filters;
    private final CustomerSearcher index;
    private final Rankings rankings;

    UnknownValues(FilterGate filters, CustomerSearcher index, Rankings rankings) {
        this.filters = filters;
        this.index = index;
        this.rankings = rankings;
    }

    /** A value where it stands in a filter. */
    private record NamedValue(String path, Dimension dimension, String value) {

        Warning warning() {
            return new Warning(path, "Nobody has the value '%s'.".formatted(value));
        }
    }

    /** @param path where in the filter, such as {@code filter.all[1].state.in} */
    record Warning(String path, String message) {}

    /** Whether somebody has a value is asked within the rows that the viewer may see, and told as counts are. */
    List<Warning> warnings(PermittedFilter filter, Moment moment, Viewer viewer) {
        var conditions = filter.asked().stream()
                .flatMap(asked -> new PlacedFilter("filter", asked).conditions())
                .toList();
        return Stream.concat(unknownValues(conditions, moment, viewer), unknownGroups(conditions))
                .limit(MOST_WARNINGS)
                .toList();
    }

    private Stream<Warning> unknownValues(List<PlacedFilter> conditions, Moment moment, Viewer viewer) {
        var named = conditions.stream().flatMap(UnknownValues::named).toList();
        if (named.isEmpty()) {
            return Stream.of();
        }
        var known = known(named, moment, viewer);
        return named.stream()
                .filter(each -> !known.getOrDefault(each.dimension(), Set.of()).contains(each.value()))
                .map(NamedValue::warning);
    }

    private Stream<Warning> unknownGroups(List<PlacedFilter> conditions) {
        var asked = conditions.stream()
                .filter(each -> each.filter() instanceof Ranked)
                .toList();
        if (asked.isEmpty()) {
            return Stream.of();
        }
        var ranking = rankings.latest();
        return asked.stream().flatMap(each -> unknownGroups(each, ranking));
    }

    private static Stream<Warning> unknownGroups(PlacedFilter asked, Optional<Ranking> latest) {
        if (latest.isEmpty()) {
            return Stream.of(new Warning(asked.path() + ".rfm", "Nobody stands anywhere before the first ranking."));
        }
        var known = latest.get().groups().stream().map(Ranking.Group::name).collect(toSet());
        return ((Ranked) asked.filter())
                .groups().stream()
                        .filter(group -> !known.contains(group))
                        .sorted()
                        .map(group -> new Warning(
                                asked.path() + ".rfm.group.in", "There is no group '%s'.".formatted(group)));
    }

    private Map<Dimension, Set<String>> known(List<NamedValue> named, Moment moment, Viewer viewer) {
        var asked = named.stream()
                .collect(groupingBy(NamedValue::dimension, mapping(NamedValue::value, toSet())))
                .entrySet()
                .stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList();
        var everybody = filters.permit(viewer, null);
        var query = new CustomerQuery(everybody, null, List.of(), 0, null, false, List.copyOf(asked), moment);
        var facets = index.search(query, CustomerSearch.TIMEOUT).facets();
        return asked.stream().collect(toMap(Named::dimension, facet -> told(facets.get(facet), viewer.cellSize())));
    }

    private static Set<String> told(@Nullable FacetResult facet, CellSize cells) {
        return facet instanceof FacetResult.Values values
                ? values.values().stream()
                        .filter(value -> cells.told(value.count()) > 0)
                        .map(FacetResult.ValueCount::value)
                        .collect(toSet())
                : Set.of();
    }

    /** Of numbers and dates, which need not be anybody's, there are none. */
    private static Stream<NamedValue> named(PlacedFilter placed) {
        return switch (placed.filter()) {
            case Filter.OneOf oneOf ->
                named(placed.path() + "." + oneOf.dimension().key(), oneOf.dimension(), oneOf.in());
            case Filter.Purchases purchases -> named(placed.path() + ".purchases", purchases);
            default -> Stream.of();
        };
    }

    private static Stream<NamedValue> named(String path, Filter.Purchases purchases) {
        var line = purchases.line();
        return Stream.of(
                        named(path + ".channel", Dimension.CHANNEL, purchases.channels()),
                        named(path + ".store", Dimension.STORE, purchases.stores()),
                        line == null ? Stream.<NamedValue>of() : named(path + ".line", line))
                .flatMap(values -> values);
    }

    private static Stream<NamedValue> named(String path, Filter.LineCondition line) {
        return Stream.of(
                        named(path + ".category", Dimension.CATEGORY, line.categories()),
                        named(path + ".brand", Dimension.BRAND, line.brands()),
                        named(path + ".sku", Dimension.PRODUCT, line.skus()))
                .flatMap(values -> values);
    }

    private static Stream<NamedValue> named(String path, Dimension dimension, Set<String> values) {
        return values.stream().sorted().map(value -> new NamedValue(path + ".in", dimension, value));
    }
}
