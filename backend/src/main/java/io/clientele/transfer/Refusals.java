package io.clientele.transfer;

import io.clientele.input.Problem;
import io.clientele.input.RequestRefused;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from the refusal of a whole batch which of its items are wrong, in the words of the file. */
final class Refusals {

    private static final Pattern PLACE = Pattern.compile("(customers|orders)\\[(\\d+)](?:\\.(.*))?");

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]");

    /** Where a column is called otherwise than the field that it fills. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("contactPoints.value", "email or phone"),
            Map.entry("addresses.line", "address_line"),
            Map.entry("membership.cardNumber", "card_number"),
            Map.entry("membership.level", "card_level"),
            Map.entry("membership.joinedOn", "card_joined_on"),
            Map.entry("membership.points", "card_points"),
            Map.entry("consents.status", "consent_email_marketing or consent_phone_marketing"),
            Map.entry("consents.source", "consent_source"),
            Map.entry("incomeBand.gte", "income_from"),
            Map.entry("incomeBand.lt", "income_below"),
            Map.entry("number", "order_number"),
            Map.entry("customerId", "customer_number"),
            Map.entry("lines.product.name", "product_name"),
            Map.entry("lines.product.type", "product_type"));

    private Refusals() {}

    /** The reason for each item that is wrong, by its index; empty when the refusal does not say which. */
    static Map<Integer, String> byItem(RequestRefused refused) {
        var reasons = new TreeMap<Integer, String>();
        for (var problem : refused.problems()) {
            var place = PLACE.matcher(problem.path());
            if (place.matches()) {
                reasons.merge(
                        Integer.valueOf(place.group(2)),
                        reason(place.group(3), problem),
                        (one, two) -> one + "; " + two);
            }
        }
        return reasons;
    }

    /** The reason when it does not say which item it is about. */
    static String whole(RequestRefused refused) {
        var message = refused.problems().isEmpty()
                ? refused.getMessage()
                : refused.problems().getFirst().message();
        return message == null ? "was refused" : message;
    }

    private static String reason(@Nullable String field, Problem problem) {
        return field == null ? problem.message() : column(field) + ": " + problem.message();
    }

    /** {@code addresses[0].postalCode} is {@code postal_code}; a line of an order is named by its place in the order. */
    static String column(String field) {
        var line = LINE.matcher(field);
        var prefix = line.lookingAt() ? "row %d of the order, ".formatted(Integer.parseInt(line.group(1)) + 1) : "";
        return prefix + name(field);
    }

    private static String name(String field) {
        var plain = field.replaceAll("\\[\\d+]", "");
        var last = plain.substring(plain.lastIndexOf('.') + 1);
        return COLUMNS.getOrDefault(plain, last.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
}
