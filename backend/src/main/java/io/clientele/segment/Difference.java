package io.clientele.segment;

import io.clientele.index.filter.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition that one definition has and another has not. Where it stands counts, the order of conditions beside each other
 * does not.
 *
 * @param path the combinators around it, from the outside in; {@code any2} is the second {@code any} of those beside each other
 */
record Difference(Kind kind, String path, Map<String, Object> condition) {

    enum Kind {
        ADDED,
        REMOVED
    }

    /** @param before null when there was none */
    static List<Difference> between(@Nullable Filter before, Filter after) {
        var removed = before == null ? new ArrayList<Placed>() : conditions(before);
        var added = conditions(after);
        // One at a time: the same condition may stand twice in one place.
        added.removeIf(removed::remove);
        return Stream.concat(
                        removed.stream().map(each -> each.became(Kind.REMOVED)),
                        added.stream().map(each -> each.became(Kind.ADDED)))
                .toList();
    }

    private static List<Placed> conditions(Filter filter) {
        var found = new ArrayList<Placed>();
        collect(List.of(filter), "", found);
        return found;
    }

    private static void collect(List<Filter> filters, String path, List<Placed> into) {
        var beside = new HashMap<String, Integer>();
        for (var filter : filters) {
            var group = Group.of(filter);
            if (group == null) {
                into.add(new Placed(path, filter));
            } else {
                int number = beside.merge(group.name(), 1, Integer::sum);
                collect(group.parts(), inner(path, number == 1 ? group.name() : group.name() + number), into);
            }
        }
    }

    private static String inner(String path, String group) {
        return path.isEmpty() ? group : path + "." + group;
    }

    private record Group(String name, List<Filter> parts) {
        static @Nullable Group of(Filter filter) {
            return switch (filter) {
                case Filter.All all -> new Group("all", all.filters());
                case Filter.Any any -> new Group("any", any.filters());
                case Filter.None none -> new Group("none", none.filters());
                default -> null;
            };
        }
    }

    private record Placed(String path, Filter condition) {
        Difference became(Kind kind) {
            return new Difference(kind, path, Definition.content(condition));
        }
    }
}
