package io.clientele.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.clientele.access.CellSize;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values in a filter that nobody has. They are no fault, since somebody may have them tomorrow, but often a slip. */
final class UnknownValues {

    /** Whoever names more has no slip. */
    private static final int MOST_WARNINGS = 100;

    /** A value where it stands in a filter. */
    record NamedValue(String path, Dimension dimension, String value) {}

    /** @param path where in the filter, such as {@code filter.all[1].state.in} */
    record Warning(String path, String message) {}

    private UnknownValues() {}

    /** Every value that the filter names. */
    static List<NamedValue> named(Filter filter) {
        var named = new ArrayList<NamedValue>();
        collect(filter, "filter", named);
        return named;
    }

    /** How to ask for those who have the values. */
    static List<FacetRequest> asked(List<NamedValue> named) {
        var values = named.stream().collect(groupingBy(NamedValue::dimension, mapping(NamedValue::value, toSet())));
        return values.entrySet().stream()
                .map(each -> (FacetRequest) new FacetRequest.Named(each.getKey(), each.getValue()))
                .toList();
    }

    static List<Warning> warnings(List<NamedValue> named, Map<FacetRequest, FacetResult> answers, CellSize cells) {
        var known = answers.entrySet().stream()
                .flatMap(answer -> ((FacetResult.Values) answer.getValue())
                        .values().stream()
                                .filter(value -> cells.told(value.count()) > 0)
                                .map(value ->
                                        Map.entry(((FacetRequest.Named) answer.getKey()).dimension(), value.value())))
                .collect(toSet());
        return named.stream()
                .filter(each -> !known.contains(Map.entry(each.dimension(), each.value())))
                .limit(MOST_WARNINGS)
                .map(each -> new Warning(each.path(), "Nobody has the value '%s'.".formatted(each.value())))
                .toList();
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
