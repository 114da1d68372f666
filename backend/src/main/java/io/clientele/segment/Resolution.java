package io.clientele.segment;

import static java.util.stream.Collectors.joining;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts what saved segments mean in their place. The limits of a filter hold for what comes out. */
final class Resolution {

    /** Segments that say nothing but another one add no level, and would fill the stack. */
    private static final int MOST_INSIDE_EACH_OTHER = 50;

    private final Shelf shelf;
    private final SegmentCategories categories;
    private final Deque<Segment> around = new ArrayDeque<>();
    private int conditions;

    private Resolution(Shelf shelf, SegmentCategories categories) {
        this.shelf = shelf;
        this.categories = categories;
    }

    /** @throws InvalidDefinitionException when one of them means nothing as things are, or all of it together is too much */
    static Filter of(Filter filter, Shelf shelf, SegmentCategories categories) {
        return new Resolution(shelf, categories).resolve(filter, 0);
    }

    private Filter resolve(Filter filter, int level) {
        return switch (filter) {
            case Filter.All all -> new Filter.All(each(all.filters(), level + 1));
            case Filter.Any any -> new Filter.Any(each(any.filters(), level + 1));
            case Filter.None none -> new Filter.None(each(none.filters(), level + 1));
            case Filter.InSegment segments -> inOneOf(List.copyOf(new TreeSet<>(segments.ids())), level);
            default -> counted(filter);
        };
    }

    private List<Filter> each(List<Filter> filters, int level) {
        refuseBelow(level);
        return filters.stream().map(filter -> resolve(filter, level)).toList();
    }

    private Filter inOneOf(List<String> ids, int level) {
        if (ids.size() == 1) {
            return in(ids.getFirst(), level);
        }
        refuseBelow(level + 1);
        return new Filter.Any(ids.stream().map(id -> in(id, level + 1)).toList());
    }

    private Filter in(String id, int level) {
        var segment = shelf.find(id).orElseThrow(() -> missing(id));
        if (segment.isFrozen()) {
            return frozen(segment);
        }
        if (around.contains(segment)) {
            throw circular(segment);
        }
        if (around.size() >= MOST_INSIDE_EACH_OTHER) {
            throw new InvalidDefinitionException(
                    "More than %d segments stand in each other.".formatted(MOST_INSIDE_EACH_OTHER));
        }
        around.addLast(segment);
        var meaning = new Filter.Saved(resolve(readable(segment), level));
        around.removeLast();
        return meaning;
    }

    private Filter frozen(Segment segment) {
        if (!categories.know(segment.frozenFrom())) {
            throw new InvalidDefinitionException(
                    "'%s' was frozen by a condition that is not known any more.".formatted(segment.name()));
        }
        return counted(new Filter.FrozenIn(segment.id(), segment.frozenFrom()));
    }

    private static Filter readable(Segment segment) {
        var filter = segment.definition().filter();
        if (filter == null) {
            throw new InvalidDefinitionException("The definition of '%s' is not valid any more: %s."
                    .formatted(segment.name(), segment.definition().fault()));
        }
        return filter;
    }

    private Filter counted(Filter condition) {
        if (++conditions > FilterReader.MOST_CONDITIONS) {
            throw new InvalidDefinitionException("With the segments inside, it has more than %d conditions."
                    .formatted(FilterReader.MOST_CONDITIONS));
        }
        return condition;
    }

    private static void refuseBelow(int level) {
        if (level > FilterReader.MOST_LEVELS) {
            throw new InvalidDefinitionException("With the segments inside, it is nested deeper than %d levels."
                    .formatted(FilterReader.MOST_LEVELS));
        }
    }

    private InvalidDefinitionException missing(String id) {
        return new InvalidDefinitionException(
                around.isEmpty()
                        ? "There is no segment %s.".formatted(id)
                        : "'%s' holds segment %s, which does not exist."
                                .formatted(around.getLast().name(), id));
    }

    private InvalidDefinitionException circular(Segment segment) {
        var circle = Stream.concat(around.stream().dropWhile(each -> !each.equals(segment)), Stream.of(segment));
        return new InvalidDefinitionException("A segment holds itself: "
                + circle.map(each -> "'" + each.name() + "'").collect(joining(" → ")) + ".");
    }
}
