package io.clientele.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object that somebody sent: a GraphQL input, or a row of a file with its cells as text. Reading a field
 * converts it; what does not convert is noted as a problem at its place and read as null.
 */
public final class Fields {

    private final Map<String, ?> values;
    private final String path;
    private final Problems problems;

    public Fields(Map<String, ?> values, String path, Problems problems) {
        this.values = values;
        this.path = path;
        this.problems = problems;
    }

    public String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    public void problem(String field, String message) {
        problems.add(path(field), message);
    }

    /** Text without surrounding blanks and control characters; empty counts as null. */
    public Given<String> text(String field, int longest) {
        return given(field, value -> textOf(field, value.toString(), longest));
    }

    /** A list of texts, without the empty ones. */
    public Given<List<String>> texts(String field, int most, int longest) {
        return given(field, value -> textsOf(field, (List<?>) value, most, longest));
    }

    public <E extends Enum<E>> Given<E> oneOf(String field, Class<E> type) {
        return given(field, value -> constant(field, value.toString(), type));
    }

    public Given<Integer> number(String field, int least, int most) {
        return given(field, value -> integer(field, value, least, most));
    }

    /** An amount of at least zero with at most two decimal places, below ten million million. */
    public Given<BigDecimal> amount(String field) {
        return given(field, value -> money(field, value));
    }

    public Given<LocalDate> date(String field) {
        return given(field, value -> parsed(field, value, LocalDate.class, LocalDate::parse, "a date like 2026-01-31"));
    }

    /** To the microsecond, as the record keeps it; what was sent would otherwise differ from itself when it is read again. */
    public Given<Instant> instant(String field) {
        return given(field, value -> {
            var instant = value instanceof OffsetDateTime time ? time.toInstant() : instantOf(field, value);
            return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
        });
    }

    public Given<Boolean> flag(String field) {
        return given(field, value -> switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> refuse(field, "must be true or false");
        });
    }

    /** The object in a field; null when it is absent or null. */
    public @Nullable Fields object(String field) {
        return values.get(field) instanceof Map<?, ?> nested ? new Fields(cast(nested), path(field), problems) : null;
    }

    /** The objects in a list, each with its place; an absent list is empty. */
    public List<Fields> objects(String field, int most) {
        if (!(values.get(field) instanceof List<?> list)) {
            return List.of();
        }
        if (list.size() > most) {
            problem(field, "has %d entries, at most %d are taken".formatted(list.size(), most));
            return List.of();
        }
        return each(list, path(field), problems);
    }

    /** Every object of a list as {@code path[i]}. */
    public static List<Fields> each(List<?> list, String path, Problems problems) {
        var objects = new ArrayList<Fields>(list.size());
        for (int index = 0; index < list.size(); index++) {
            objects.add(new Fields(cast((Map<?, ?>) list.get(index)), path + "[" + index + "]", problems));
        }
        return objects;
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The value, or a problem when it is missing. */
    public <T> @Nullable T required(String field, Given<T> given) {
        if (given.value() == null && !alreadyRefused(field)) {
            problem(field, "is required");
        }
        return given.value();
    }

    private boolean alreadyRefused(String field) {
        return problems.all().stream().anyMatch(problem -> problem.path().equals(path(field)));
    }

    private <T> Given<T> given(String field, Function<Object, @Nullable T> read) {
        if (!values.containsKey(field)) {
            return Given.absent();
        }
        var value = values.get(field);
        return Given.of(value == null ? null : read.apply(value));
    }

    private @Nullable String textOf(String field, String value, int longest) {
        var text = value.strip();
        if (text.chars()
                .anyMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\t')) {
            return refuse(field, "holds control characters");
        }
        if (text.length() > longest) {
            return refuse(field, "has %d characters, at most %d are kept".formatted(text.length(), longest));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable List<String> textsOf(String field, List<?> values, int most, int longest) {
        if (values.size() > most) {
            return refuse(field, "has %d entries, at most %d are taken".formatted(values.size(), most));
        }
        var texts = new ArrayList<String>(values.size());
        for (int index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var text = value == null ? null : textOf(field + "[" + index + "]", value.toString(), longest);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private <E extends Enum<E>> @Nullable E constant(String field, String value, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return refuse(field, "must be one of " + List.of(type.getEnumConstants()));
    }

    private @Nullable Integer integer(String field, Object value, int least, int most) {
        try {
            int number = new BigDecimal(value.toString().strip()).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // Told below, in the same words as a number out of range.
        }
        return refuse(field, "must be a whole number from %d to %d".formatted(least, most));
    }

    private @Nullable BigDecimal money(String field, Object value) {
        try {
            var amount = new BigDecimal(value.toString().strip());
            if (amount.signum() >= 0 && isOfThisWorld(amount) && amount.precision() - amount.scale() <= 13) {
                return amount.setScale(2);
            }
        } catch (ArithmeticException | NumberFormatException notMoney) {
            // Told below.
        }
        return refuse(field, "must be an amount of at least 0 with at most two decimal places");
    }

    /** Writing out 1E-999999999 would take all memory. */
    private static boolean isOfThisWorld(BigDecimal amount) {
        return Math.abs((long) amount.scale()) <= 100;
    }

    private @Nullable Instant instantOf(String field, Object value) {
        return parsed(
                field,
                value,
                Instant.class,
                text -> OffsetDateTime.parse(text).toInstant(),
                "a time like 2026-01-31T10:00:00Z");
    }

    private <T> @Nullable T parsed(String field, Object value, Class<T> type, Function<String, T> parse, String shape) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return parse.apply(value.toString().strip());
        } catch (DateTimeParseException unreadable) {
            return refuse(field, "must be " + shape);
        }
    }

    private <T> @Nullable T refuse(String field, String message) {
        problem(field, message);
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cast(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }
}
