package io.clientele.segment;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.clientele.field.DataCategory;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names with commas, as the record keeps several of them. */
final class Lists {

    private Lists() {}

    static String text(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(joining(","));
    }

    static Set<String> names(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : new TreeSet<>(Set.of(text.split(",")));
    }

    /** A category that this version does not know may be any. */
    static Set<DataCategory> categories(String text) {
        var names = names(text);
        var known = Arrays.stream(DataCategory.values())
                .filter(category -> names.contains(category.name()))
                .collect(toCollection(() -> EnumSet.noneOf(DataCategory.class)));
        return known.size() == names.size() ? known : EnumSet.allOf(DataCategory.class);
    }
}
