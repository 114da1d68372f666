package io.clientele.index.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.None;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a facet's own conditions pick. What they only exclude is not picked. */
final class Selection {
    private Selection() {}

    /** Whether the conditions pick something, and all that do leave room for what the test recognises. */
    static boolean leavesRoom(List<Filter> own, Predicate<Filter> test) {
        var picking =
                own.stream().filter(condition -> !(condition instanceof None)).toList();
        return !picking.isEmpty() && picking.stream().allMatch(condition -> holds(condition, test));
    }

    /** Every single condition that picks. */
    static Stream<Filter> picked(Filter condition) {
        if (condition instanceof None) return Stream.of();
        if (condition instanceof All all) return all.filters().stream().flatMap(Selection::picked);
        if (condition instanceof Any any) return any.filters().stream().flatMap(Selection::picked);
        return Stream.of(condition);
    }

    /** Every single condition that is excluded by itself. */
    static Stream<Filter> excluded(List<Filter> own) {
        return own.stream()
                .flatMap(condition -> condition instanceof None none ? alternatives(none.filters()) : Stream.of());
    }

    private static Stream<Filter> alternatives(List<Filter> filters) {
        return filters.stream().flatMap(filter -> switch (filter) {
            case Any any -> alternatives(any.filters());
            case None none -> Stream.of();
            // One alone of what must come together is not excluded.
            case All all -> all.filters().size() == 1 ? alternatives(all.filters()) : Stream.of();
            default -> Stream.of(filter);
        });
    }

    private static boolean holds(Filter condition, Predicate<Filter> test) {
        if (condition instanceof None) return true;
        if (condition instanceof All all) return all.filters().stream().allMatch(each -> holds(each, test));
        if (condition instanceof Any any) return any.filters().stream().anyMatch(each -> holds(each, test));
        return test.test(condition);
    }
}
