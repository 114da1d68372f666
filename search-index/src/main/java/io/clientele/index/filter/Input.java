package io.clientele.index.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One place in a filter that somebody sent, and what stands there. A null means the same as nothing. */
record Input(String path, String name, @Nullable Object value) {

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_TEXT = 500;

    /** No amount and no count that makes sense is longer. */
    private static final int MOST_DIGITS = 20;

    Input(String path, @Nullable Object value) {
        this(path, path, value);
    }

    InvalidFilterException fault(String reason) {
        return new InvalidFilterException(path, reason);
    }

    InvalidFilterException unknown() {
        return fault("is not known here");
    }

    /** What the value's constructor refuses is a fault of this place. */
    <T> T guard(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            throw fault(String.valueOf(refused.getMessage()));
        }
    }

    Input onlyEntry() {
        var entries = entries();
        if (entries.size() != 1) throw fault("give exactly one condition, not " + entries.size());
        return entries.getFirst();
    }

    void allowOnly(String... names) {
        var known = Set.of(names);
        for (var entry : entries()) {
            if (!known.contains(entry.name)) throw entry.unknown();
        }
    }

    Input required(String key) {
        for (var entry : entries()) {
            if (entry.name.equals(key)) return entry;
        }
        throw fault(key + " is missing");
    }

    <T> @Nullable T optional(String key, Function<Input, T> read) {
        for (var entry : entries()) {
            if (entry.name.equals(key)) return read.apply(entry);
        }
        return null;
    }

    List<Input> elements() {
        if (!(value instanceof List<?> list)) throw fault("is not a list");
        if (list.size() > MOST_VALUES) throw fault("has more than " + MOST_VALUES + " values");
        var elements = new ArrayList<Input>();
        for (var element : list) {
            elements.add(new Input(path + "[" + elements.size() + "]", name, element));
        }
        return elements;
    }

    /** The values of {@code {in: [...]}}; at least one. */
    Set<String> in() {
        allowOnly("in");
        return required("in").texts("value");
    }

    /** At least one; {@code what} each of them is. */
    Set<String> texts(String what) {
        var texts = new LinkedHashSet<String>();
        elements().forEach(element -> texts.add(element.text()));
        if (texts.isEmpty()) throw fault("name at least one " + what);
        return texts;
    }

    Set<String> inOf(String key) {
        var values = optional(key, Input::in);
        return values == null ? Set.of() : values;
    }

    IntRange intRange() {
        allowOnly("gte", "lte");
        var gte = optional("gte", Input::integer);
        var lte = optional("lte", Input::integer);
        return guard(() -> new IntRange(gte, lte));
    }

    AmountRange amountRange() {
        allowOnly("gte", "lte");
        var gte = optional("gte", Input::decimal);
        var lte = optional("lte", Input::decimal);
        return guard(() -> new AmountRange(gte, lte));
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        var name = text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw unknown();
        }
    }

    String text() {
        var text = value instanceof Enum<?> constant ? constant.name() : value;
        if (!(text instanceof String string)) throw fault("is not text");
        if (string.length() > LONGEST_TEXT) throw fault("is longer than " + LONGEST_TEXT + " characters");
        return string;
    }

    int integer() {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException notWhole) {
            throw fault("is not a whole number up to " + Integer.MAX_VALUE);
        }
    }

    BigDecimal decimal() {
        if (!(value instanceof Number) && !(value instanceof String)) throw fault("is not a number");
        try {
            var number = new BigDecimal(value.toString());
            if (tooLong(number)) throw fault("has more than " + MOST_DIGITS + " digits");
            return number;
        } catch (NumberFormatException notANumber) {
            throw fault("is not a number");
        }
    }

    LocalDate date() {
        if (value instanceof LocalDate date) return date;
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw fault("is not a date such as 2026-01-31");
        }
    }

    MonthDay monthDay() {
        try {
            return MonthDay.parse("--" + text());
        } catch (DateTimeException notADay) {
            throw fault("is not a day of the calendar such as 12-31");
        }
    }

    /** Before anybody writes it out: 1e999999999 is short, its digits are not. */
    private static boolean tooLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    private List<Input> entries() {
        if (!(value instanceof Map<?, ?> map)) throw fault("is not an object");
        var entries = new ArrayList<Input>();
        map.forEach((key, entry) -> {
            if (entry != null) entries.add(new Input(path + "." + key, String.valueOf(key), entry));
        });
        return entries;
    }
}
