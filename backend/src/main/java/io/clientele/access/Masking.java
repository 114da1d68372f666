package io.clientele.access;

import io.clientele.field.Mask;
import io.clientele.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Covers values. What it does not know how to cover it refuses to show. */
final class Masking {

    private static final String DOTS = "•••";
    private static final Pattern EMAIL = Pattern.compile("(?<mailbox>.+)@(?<host>[^@]+)", Pattern.DOTALL);

    private Masking() {}

    /** The covered value, of the same type; no value stays no value. */
    static @Nullable Object cover(@Nullable Object value, Mask mask) {
        if (value == null || mask == Mask.KEEP) {
            return value;
        }
        return switch (value) {
            case List<?> list -> list.stream().map(item -> cover(item, mask)).toList();
            case String text -> cover(text, mask);
            case Money money -> new Money(cover(money.amount(), mask), money.currency());
            case BigDecimal amount -> cover(amount, mask);
            case LocalDate date -> cover(date, mask);
            default -> throw cannot(mask, value);
        };
    }

    private static BigDecimal cover(BigDecimal amount, Mask mask) {
        if (mask != Mask.AMOUNT) {
            throw cannot(mask, amount);
        }
        return Bands.lowerEnd(amount);
    }

    private static LocalDate cover(LocalDate date, Mask mask) {
        if (mask != Mask.DATE) {
            throw cannot(mask, date);
        }
        return date.withDayOfYear(1);
    }

    private static String cover(String text, Mask mask) {
        return switch (mask) {
            case NAME -> initial(text.strip()) + DOTS;
            case CONTACT -> contact(text.strip());
            case TEXT -> DOTS;
            case KEEP, AMOUNT, DATE -> throw cannot(mask, text);
        };
    }

    private static IllegalStateException cannot(Mask mask, Object value) {
        return new IllegalStateException(
                "%s cannot cover a %s".formatted(mask, value.getClass().getSimpleName()));
    }

    private static String contact(String contact) {
        var email = EMAIL.matcher(contact);
        return email.matches()
                ? initial(email.group("mailbox")) + DOTS + "@" + host(email.group("host"))
                : phone(contact);
    }

    private static String host(String host) {
        int dot = host.lastIndexOf('.');
        return initial(host) + DOTS + (dot < 0 ? "" : host.substring(dot));
    }

    private static String phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        // Two of fewer than six would be a good part of the number.
        return digits.length() < 6 ? DOTS : DOTS + digits.substring(digits.length() - 2);
    }

    private static String initial(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
