package io.clientele.index.filter;

import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.None;
import java.util.List;
import java.util.Map;

/**
 * Reads a filter from coerced GraphQL input or parsed JSON: objects with exactly one key, such as
 * {@code {"all": [{"gender": {"in": ["FEMALE"]}}, {"age": {"gte": 25, "lte": 44}}]}}. Numbers may be of any kind or text,
 * dates {@link java.time.LocalDate} or ISO text. Every fault is an {@link InvalidFilterException}.
 */
public final class FilterReader {

    /** Combinators within combinators. */
    public static final int MOST_LEVELS = 12;

    public static final int MOST_CONDITIONS = 200;

    private int conditions;

    private FilterReader() {}

    /** The filter, whose faults are told with paths that begin with {@code filter}. */
    public static Filter read(Map<String, ?> input) {
        return read(input, "filter");
    }

    /** The filter, whose faults are told with paths that begin with {@code name}. */
    public static Filter read(Map<String, ?> input, String name) {
        return new FilterReader().filter(new Input(name, input), 0);
    }

    private Filter filter(Input input, int level) {
        var only = input.onlyEntry();
        return switch (only.name()) {
            case "all" -> only.guard(() -> new All(filters(only, level + 1)));
            case "any" -> only.guard(() -> new Any(filters(only, level + 1)));
            case "none" -> only.guard(() -> new None(filters(only, level + 1)));
            default -> condition(only);
        };
    }

    private List<Filter> filters(Input input, int level) {
        if (level > MOST_LEVELS) throw input.fault("is nested deeper than " + MOST_LEVELS + " levels");
        return input.elements().stream().map(element -> filter(element, level)).toList();
    }

    private Filter condition(Input input) {
        if (++conditions > MOST_CONDITIONS) throw input.fault("is one condition too many: at most " + MOST_CONDITIONS);
        return Conditions.read(input);
    }
}
