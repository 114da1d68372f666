package io.clientele.search;

import io.clientele.index.filter.Filter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A single condition of a filter.
 *
 * @param path where it stands in the filter that somebody wrote, such as {@code filter.all[1]}
 */
record PlacedCondition(String path, Filter condition) {

    /** All of a filter, in their order; what a saved segment says is one. */
    static Stream<PlacedCondition> of(Filter filter, String path) {
        return switch (filter) {
            case Filter.All all -> of(all.filters(), path + ".all");
            case Filter.Any any -> of(any.filters(), path + ".any");
            case Filter.None none -> of(none.filters(), path + ".none");
            default -> Stream.of(new PlacedCondition(path, filter));
        };
    }

    private static Stream<PlacedCondition> of(List<Filter> filters, String path) {
        return IntStream.range(0, filters.size())
                .boxed()
                .flatMap(index -> of(filters.get(index), path + "[" + index + "]"));
    }
}
