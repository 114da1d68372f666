package io.clientele.segment;

import io.clientele.index.filter.Filter;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The saved segments that stand in a filter. */
final class Inside {

    private Inside() {}

    /** As the filter names them. */
    static Set<String> ids(Filter filter) {
        return names(filter).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of those that can be the id of a segment. */
    static Set<Long> keys(Filter filter) {
        return keys(ids(filter));
    }

    static Set<Long> keys(Collection<String> ids) {
        return ids.stream()
                .map(Inside::key)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty when no segment can be called so. */
    static OptionalLong key(String id) {
        try {
            return OptionalLong.of(Long.parseLong(id));
        } catch (NumberFormatException noId) {
            return OptionalLong.empty();
        }
    }

    private static Stream<String> names(Filter filter) {
        return switch (filter) {
            case Filter.All all -> names(all.filters());
            case Filter.Any any -> names(any.filters());
            case Filter.None none -> names(none.filters());
            case Filter.InSegment segments -> segments.ids().stream();
            default -> Stream.of();
        };
    }

    private static Stream<String> names(List<Filter> filters) {
        return filters.stream().flatMap(Inside::names);
    }
}
