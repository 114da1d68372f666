package io.clientele.search;

import io.clientele.index.filter.Filter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A condition or a group of a filter.
 *
 * @param path where it stands in the filter that somebody wrote, such as {@code filter.all[1]}
 */
record PlacedFilter(String path, Filter filter) {

    /** The filter and all that is in it, in their order; what a saved segment says is one condition. */
    Stream<PlacedFilter> all() {
        return Stream.concat(Stream.of(this), parts().flatMap(PlacedFilter::all));
    }

    Stream<PlacedFilter> conditions() {
        return all().filter(each -> each.parts().findAny().isEmpty());
    }

    /** Of a group; a condition has none. */
    Stream<PlacedFilter> parts() {
        return switch (filter) {
            case Filter.All all -> parts(all.filters(), ".all");
            case Filter.Any any -> parts(any.filters(), ".any");
            case Filter.None none -> parts(none.filters(), ".none");
            default -> Stream.of();
        };
    }

    private Stream<PlacedFilter> parts(List<Filter> filters, String group) {
        return IntStream.range(0, filters.size())
                .mapToObj(index -> new PlacedFilter(path + group + "[" + index + "]", filters.get(index)));
    }
}
