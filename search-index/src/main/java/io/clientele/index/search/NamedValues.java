package io.clientele.index.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.OneOf;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that the filter's own conditions of a facet name: these stay listed. */
record NamedValues(Set<String> selected, Set<String> excluded) {

    static NamedValues of(List<Filter> own) {
        return new NamedValues(values(own.stream().flatMap(Selection::picked)), values(Selection.excluded(own)));
    }

    NamedValues only(Predicate<String> listed) {
        return new NamedValues(
                selected.stream().filter(listed).collect(Collectors.toSet()),
                excluded.stream().filter(listed).collect(Collectors.toSet()));
    }

    Set<String> all() {
        var all = new TreeSet<>(selected);
        all.addAll(excluded);
        return all;
    }

    private static Set<String> values(Stream<Filter> conditions) {
        return conditions.flatMap(NamedValues::values).collect(Collectors.toSet());
    }

    private static Stream<String> values(Filter condition) {
        return switch (condition) {
            case OneOf oneOf -> oneOf.in().stream();
            case Consented consented -> Stream.of(ConsentTokens.of(consented));
            default -> Stream.of();
        };
    }
}
