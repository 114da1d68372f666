package io.clientele.index.filter;

import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.FirstOrder;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.LastOrder;
import io.clientele.index.filter.Filter.LifetimeOrders;
import io.clientele.index.filter.Filter.LifetimeSpend;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.Purchases;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return switch (input.name()) {
            case "kind" -> oneOf(Dimension.KIND, input);
            case "gender" -> oneOf(Dimension.GENDER, input);
            case "country" -> oneOf(Dimension.COUNTRY, input);
            case "state" -> oneOf(Dimension.STATE, input);
            case "city" -> oneOf(Dimension.CITY, input);
            case "category" -> oneOf(Dimension.CATEGORY, input);
            case "brand" -> oneOf(Dimension.BRAND, input);
            case "channel" -> oneOf(Dimension.CHANNEL, input);
            case "age" -> new Age(input.intRange());
            case "lifetimeSpend" -> new LifetimeSpend(input.amountRange());
            case "lifetimeOrders" -> new LifetimeOrders(input.intRange());
            case "firstOrder" -> new FirstOrder(within(input));
            case "lastOrder" -> new LastOrder(within(input));
            case "purchases" -> purchases(input);
            case "consent" -> consented(input);
            case "segment" -> new InSegment(input.in());
            default -> throw input.unknown();
        };
    }

    private static Filter oneOf(Dimension dimension, Input input) {
        return new OneOf(dimension, input.in());
    }

    private static Window within(Input input) {
        input.allowOnly("within");
        return window(input.required("within"));
    }

    private static Filter purchases(Input input) {
        input.allowOnly("within", "channel", "store", "line", "orders", "quantity", "spend");
        return new Purchases(
                input.optional("within", FilterReader::window),
                input.inOf("channel"),
                input.inOf("store"),
                input.optional("line", FilterReader::line),
                input.optional("orders", Input::intRange),
                input.optional("quantity", Input::intRange),
                input.optional("spend", Input::amountRange));
    }

    private static LineCondition line(Input input) {
        input.allowOnly("category", "brand", "sku");
        return input.guard(() -> new LineCondition(input.inOf("category"), input.inOf("brand"), input.inOf("sku")));
    }

    private static Window window(Input input) {
        input.allowOnly("lastDays", "from", "until");
        var lastDays = input.optional("lastDays", Input::integer);
        var from = input.optional("from", Input::date);
        var until = input.optional("until", Input::date);
        if (lastDays == null) return input.guard(() -> new Window.Days(from, until));
        if (from != null || until != null) throw input.fault("give either lastDays, or from and until");
        return input.guard(() -> new Window.LastDays(lastDays));
    }

    private static Filter consented(Input input) {
        input.allowOnly("purpose", "channel");
        var purpose = input.required("purpose").text();
        @Nullable String channel = input.optional("channel", Input::text);
        return input.guard(() -> new Consented(purpose, channel));
    }
}
