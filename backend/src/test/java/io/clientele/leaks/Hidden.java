package io.clientele.leaks;

import java.util.List;

/**
 * For each role, changes of the record that touch only what the role may not see. Of masked values that is all but what the mask
 * shows: initials, the last two digits, that there is a text.
 */
final class Hidden {

    private static final List<String> NAMES_BEHIND_INITIALS = List.of(
            "UPDATE customer SET display_name = CONCAT(LEFT(display_name, 1), 'q', id), customer_number = CONCAT('N', id)",
            "UPDATE customer SET given_name = CONCAT(LEFT(given_name, 1), 'w', id) WHERE given_name IS NOT NULL",
            "UPDATE customer SET family_name = CONCAT(LEFT(family_name, 1), 'z', id) WHERE family_name IS NOT NULL",
            "UPDATE customer_membership SET card_number = CONCAT('K', customer_id)",
            "UPDATE purchase_order SET number = CONCAT('M', id)");

    private static final List<String> CONTACTS_BEHIND_MASKS = List.of(
            "UPDATE customer_contact_point SET value = CONCAT(LEFT(value, 1), 'x', customer_id, '@elsewhere.com') WHERE kind = 'EMAIL'",
            "UPDATE customer_contact_point SET value = CONCAT('+1646555', LPAD(MOD(customer_id, 100), 2, '0'), RIGHT(value, 2)) "
                    + "WHERE kind = 'PHONE'",
            "UPDATE customer_address SET line = CONCAT('Other street ', customer_id) WHERE line IS NOT NULL");

    private static final List<String> NAMES = List.of(
            "UPDATE customer SET display_name = CONCAT('Другой ', id), given_name = NULL, family_name = CONCAT('F', id), "
                    + "customer_number = CONCAT('N', id)",
            "UPDATE customer_membership SET card_number = CONCAT('K', customer_id)",
            "UPDATE purchase_order SET number = CONCAT('M', id)");

    private static final List<String> CONTACTS = List.of(
            "DELETE FROM customer_contact_point WHERE MOD(customer_id, 2) = 0",
            "UPDATE customer_contact_point SET value = CONCAT('x', customer_id, '@elsewhere.com'), kind = 'EMAIL', verified_at = NULL",
            "UPDATE customer_address SET line = IF(MOD(customer_id, 2) = 0, NULL, CONCAT('Other street ', customer_id))");

    private static final List<String> AMOUNTS = List.of(
            "UPDATE customer SET credit_rating = IF(MOD(id, 2) = 0, NULL, 'Other')",
            "UPDATE purchase_line SET unit_price = unit_price * 3 + 1, amount = amount * 3 + 1",
            "UPDATE purchase_order SET total_amount = total_amount * 3 + 1, payment_method = IF(MOD(id, 2) = 0, NULL, 'CASH')");

    private static final List<String> NOTES =
            List.of("UPDATE customer SET notes = IF(MOD(id, 3) = 0, NULL, CONCAT('Other ', id))");

    private static final List<String> TEXTS_BEHIND_DOTS = List.of(
            "UPDATE customer SET notes = CONCAT('Other ', id) WHERE notes IS NOT NULL",
            "UPDATE customer SET credit_rating = CONCAT('Other ', id) WHERE credit_rating IS NOT NULL");

    private static final List<String> INTERNALS =
            List.of("UPDATE customer SET source = 'elsewhere', created_at = '2020-01-01', changed_at = '2021-01-01'");

    /** What segments ask for that the role may not see, how many it finds and whom it found. */
    private static final List<String> SEGMENTS_BY_AMOUNTS = List.of(
            "UPDATE segment_definition SET definition = REPLACE(definition, '500', '20') WHERE categories LIKE '%FINANCIAL%'",
            "UPDATE segment_size SET size = size + 7 WHERE categories LIKE '%FINANCIAL%'",
            "DELETE FROM segment_member WHERE MOD(customer_id, 3) > 0 AND segment_id IN (SELECT id FROM segment "
                    + "WHERE frozen_from LIKE '%lifetimeSpend%')");

    private static final List<String> PRIVATE_SEGMENTS = List.of(
            "UPDATE segment SET name = CONCAT('Other ', id), folder = 'Elsewhere', revision = revision + 1 WHERE seen_by = 'stranger'",
            "UPDATE segment_definition SET definition = REPLACE(definition, 'FEMALE', 'MALE') WHERE author = 'stranger'",
            "DELETE FROM segment_size WHERE segment_id IN (SELECT id FROM segment WHERE seen_by = 'stranger')");

    private Hidden() {}

    static List<List<String>> from(String role) {
        return switch (role) {
            case "marketing" -> List.of(NAMES_BEHIND_INITIALS, CONTACTS_BEHIND_MASKS, NOTES, PRIVATE_SEGMENTS);
            case "service" -> List.of(TEXTS_BEHIND_DOTS, SEGMENTS_BY_AMOUNTS, PRIVATE_SEGMENTS);
            case "partner" ->
                List.of(NAMES, CONTACTS, AMOUNTS, NOTES, INTERNALS, SEGMENTS_BY_AMOUNTS, PRIVATE_SEGMENTS);
            case "admin" -> List.of(CONTACTS, NOTES, PRIVATE_SEGMENTS);
            default -> throw new IllegalArgumentException(role);
        };
    }
}
