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
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.FacetRequest.Named;
import io.clientele.index.search.FacetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values in a filter that nobody has. They are no fault, since somebody may have them tomorrow, but often a slip. */
@Component
class UnknownValues {

    /** Whoever names more has no slip. */
    private static final int MOST_WARNINGS = 100;

    private final FilterGate filters;
    private final CustomerSearcher index;

    UnknownValues(FilterGate filters, CustomerSearcher index) {
        this.filters = filters;
        this.index = index;
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
        var named = new ArrayList<NamedValue>();
        filter.asked().ifPresent(asked -> collect(asked, "filter", named));
        if (named.isEmpty()) {
            return List.of();
        }
        var known = known(named, moment, viewer);
        return named.stream()
                .filter(each -> !known.getOrDefault(each.dimension(), Set.of()).contains(each.value()))
                .limit(MOST_WARNINGS)
                .map(NamedValue::warning)
                .toList();
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

    private static void collect(Filter filter, String path, List<NamedValue> into) {
        switch (filter) {
            case Filter.All all -> collect(all.filters(), path + ".all", into);
            case Filter.Any any -> collect(any.filters(), path + ".any", into);
            case Filter.None none -> collect(none.filters(), path + ".none", into);
            case Filter.OneOf oneOf -> add(path + "." + oneOf.dimension().key(), oneOf.dimension(), oneOf.in(), into);
            case Filter.Purchases purchases -> collect(purchases, path + ".purchases", into);
            default -> {
                // Names numbers and dates, which need not be anybody's.
            }
        }
    }

    private static void collect(List<Filter> filters, String path, List<NamedValue> into) {
        for (int index = 0; index < filters.size(); index++) {
            collect(filters.get(index), path + "[" + index + "]", into);
        }
    }

    private static void collect(Filter.Purchases purchases, String path, List<NamedValue> into) {
        add(path + ".channel", Dimension.CHANNEL, purchases.channels(), into);
        add(path + ".store", Dimension.STORE, purchases.stores(), into);
        var line = purchases.line();
        if (line != null) {
            add(path + ".line.category", Dimension.CATEGORY, line.categories(), into);
            add(path + ".line.brand", Dimension.BRAND, line.brands(), into);
            add(path + ".line.sku", Dimension.PRODUCT, line.skus(), into);
        }
    }

    private static void add(String path, Dimension dimension, Set<String> values, List<NamedValue> into) {
        values.stream().sorted().forEach(value -> into.add(new NamedValue(path + ".in", dimension, value)));
    }
}
