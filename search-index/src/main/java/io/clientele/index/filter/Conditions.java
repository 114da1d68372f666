package io.clientele.index.filter;

import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.Birthday;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.CountIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.Income;
import io.clientele.index.filter.Filter.Known;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.PostalCode;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Ranked;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single conditions. */
final class Conditions {

    private static final Map<String, Count> COUNTS = byKey(Count.values(), Count::key);
    private static final Map<String, Amount> AMOUNTS = byKey(Amount.values(), Amount::key);
    private static final Map<String, Occasion> OCCASIONS = byKey(Occasion.values(), Occasion::key);

    private Conditions() {}

    static Filter read(Input input) {
        return switch (input.name()) {
            case "postalCode" -> postalCode(input);
            case "age" -> new Age(input.intRange());
            case "birthday" -> new Birthday(birthday(input));
            case "income" -> new Income(input.intRange());
            case "isKnown" -> new Known(input.constant(Fact.class));
            case "purchases" -> purchases(input);
            case "consent" -> consented(input);
            case "rfm" -> ranked(input);
            case "segment" -> new InSegment(input.in());
            default -> ofAFamily(input);
        };
    }

    private static Filter ofAFamily(Input input) {
        var dimension = Dimension.ofKey(input.name());
        if (dimension != null) return new OneOf(dimension, input.in());
        var count = COUNTS.get(input.name());
        if (count != null) return new CountIn(count, input.intRange());
        var amount = AMOUNTS.get(input.name());
        if (amount != null) return input.guard(() -> new AmountIn(amount, input.amountRange()));
        var occasion = OCCASIONS.get(input.name());
        if (occasion != null) return new HappenedIn(occasion, within(input));
        throw input.unknown();
    }

    private static Filter postalCode(Input input) {
        input.allowOnly("startsWith");
        var beginnings = input.required("startsWith").texts("beginning");
        return input.guard(() -> new PostalCode(beginnings));
    }

    private static BirthdayWindow birthday(Input input) {
        input.allowOnly("nextDays", "from", "until");
        var nextDays = input.optional("nextDays", Input::integer);
        var from = input.optional("from", Input::monthDay);
        var until = input.optional("until", Input::monthDay);
        if (nextDays != null && from == null && until == null) {
            return input.guard(() -> new BirthdayWindow.NextDays(nextDays));
        }
        if (nextDays != null || from == null || until == null)
            throw input.fault("give either nextDays, or from and until");
        return new BirthdayWindow.Days(from, until);
    }

    private static Window within(Input input) {
        input.allowOnly("within");
        return window(input.required("within"));
    }

    private static Filter purchases(Input input) {
        input.allowOnly("within", "channel", "store", "line", "orders", "quantity", "spend", "average");
        return input.guard(() -> new Purchases(
                input.optional("within", Conditions::window),
                input.inOf("channel"),
                input.inOf("store"),
                input.optional("line", Conditions::line),
                input.optional("orders", Input::intRange),
                input.optional("quantity", Input::intRange),
                input.optional("spend", Input::amountRange),
                input.optional("average", Input::amountRange)));
    }

    private static Filter ranked(Input input) {
        input.allowOnly("recency", "frequency", "monetary", "group");
        return input.guard(() -> new Ranked(
                input.optional("recency", Input::intRange),
                input.optional("frequency", Input::intRange),
                input.optional("monetary", Input::intRange),
                input.inOf("group")));
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

    private static <E> Map<String, E> byKey(E[] constants, Function<E, String> key) {
        return Arrays.stream(constants).collect(Collectors.toMap(key, Function.identity()));
    }
}
