package io.clientele.leaks;

import io.clientele.encryption.EncryptedColumn;
import io.clientele.encryption.Encryption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For each role, changes of the record that touch only what the role may not see. Of masked values that is all but what the mask
 * shows: initials, the last two digits, that there is a text.
 */
final class Hidden {

    private static final List<String> NAMES_BEHIND_INITIALS = List.of(
            "UPDATE customer SET display_name = CONCAT(LEFT(display_name, 1), 'q', id), customer_number = CONCAT('N', id)",
            "UPDATE customer SET decision_maker = CONCAT(LEFT(decision_maker, 1), 'm', id) WHERE decision_maker IS NOT NULL",
            "UPDATE customer SET given_name = CONCAT(LEFT(given_name, 1), 'w', id) WHERE given_name IS NOT NULL",
            "UPDATE customer SET family_name = CONCAT(LEFT(family_name, 1), 'z', id) WHERE family_name IS NOT NULL",
            "UPDATE purchase_order SET number = CONCAT('M', id)");

    private static final List<String> CONTACTS_BEHIND_MASKS = List.of(
            "UPDATE customer_contact_point SET value = CONCAT(LEFT(value, 1), 'x', customer_id, '@elsewhere.com') WHERE kind = 'EMAIL'",
            "UPDATE customer_contact_point SET value = CONCAT('+1646555', LPAD(MOD(customer_id, 100), 2, '0'), RIGHT(value, 2)) "
                    + "WHERE kind = 'PHONE'",
            "UPDATE customer_address SET line = CONCAT('Other street ', customer_id) WHERE line IS NOT NULL");

    private static final List<String> NAMES = List.of(
            "UPDATE customer SET display_name = CONCAT('Другой ', id), given_name = NULL, family_name = CONCAT('F', id), "
                    + "customer_number = CONCAT('N', id)",
            "UPDATE customer SET decision_maker = CONCAT('D', id) WHERE decision_maker IS NOT NULL",
            "UPDATE purchase_order SET number = CONCAT('M', id)");

    private static final List<String> CONTACTS = List.of(
            "DELETE FROM customer_contact_point WHERE MOD(customer_id, 2) = 0",
            "UPDATE customer_contact_point SET value = CONCAT('x', customer_id, '@elsewhere.com'), kind = 'EMAIL', verified_at = NULL",
            "UPDATE customer_address SET line = IF(MOD(customer_id, 2) = 0, NULL, CONCAT('Other street ', customer_id))");

    private static final List<String> AMOUNTS = List.of(
            "UPDATE customer SET credit_rating = IF(MOD(id, 2) = 0, NULL, 'Other')",
            "UPDATE purchase_line SET unit_price = unit_price * 3 + 1, amount = amount * 3 + 1",
            "UPDATE purchase_order SET total_amount = total_amount * 3 + 1, payment_method = IF(MOD(id, 2) = 0, NULL, 'CASH')");

    private static final List<String> RATINGS_BEHIND_DOTS =
            List.of("UPDATE customer SET credit_rating = CONCAT('Other ', id) WHERE credit_rating IS NOT NULL");

    private static final List<String> INTERNALS = List.of(
            "UPDATE customer SET source = 'elsewhere', created_at = '2020-01-01', changed_at = '2021-01-01'",
            "UPDATE customer SET acquired_on = '2020-01-01', last_contact_at = IF(MOD(id, 2) = 0, NULL, '2020-02-02')",
            "DELETE FROM customer_label WHERE kind = 'TAG' AND MOD(customer_id, 2) = 0");

    private static final EncryptedColumn CARD_NUMBER =
            new EncryptedColumn("customer_membership", "customer_id", "card_number");

    private static final EncryptedColumn NOTES = new EncryptedColumn("customer_confidential", "customer_id", "notes");

    private static final EncryptedColumn TAX_NUMBER =
            new EncryptedColumn("customer_confidential", "customer_id", "tax_number");

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

    private final JdbcClient jdbc;
    private final Encryption encryption;

    Hidden(JdbcClient jdbc, Encryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /** Changes all that is hidden from the role, and nothing else. */
    void changeFrom(String role) {
        switch (role) {
            case "marketing" -> {
                run(NAMES_BEHIND_INITIALS, CONTACTS_BEHIND_MASKS, PRIVATE_SEGMENTS);
                otherTexts(CARD_NUMBER);
                otherConfidential();
            }
            case "service" -> {
                run(RATINGS_BEHIND_DOTS, SEGMENTS_BY_AMOUNTS, PRIVATE_SEGMENTS);
                otherTexts(NOTES);
                otherTexts(TAX_NUMBER);
            }
            case "partner" -> {
                run(NAMES, CONTACTS, AMOUNTS, INTERNALS, SEGMENTS_BY_AMOUNTS, PRIVATE_SEGMENTS);
                otherTexts(CARD_NUMBER);
                otherConfidential();
            }
            case "admin" -> {
                run(CONTACTS, PRIVATE_SEGMENTS);
                otherConfidential();
            }
            default -> throw new IllegalArgumentException(role);
        }
    }

    @SafeVarargs
    private void run(List<String>... changes) {
        Stream.of(changes).flatMap(List::stream).forEach(sql -> jdbc.sql(sql).update());
    }

    /** Where there is a text, there is another. */
    private void otherTexts(EncryptedColumn column) {
        jdbc.sql("SELECT %2$s FROM %1$s WHERE %3$s IS NOT NULL"
                        .formatted(column.table(), column.key(), column.column()))
                .query(Long.class)
                .list()
                .forEach(customer -> store(column, customer));
    }

    /** Another text where there was one, none where there was, one where there was none. */
    private void otherConfidential() {
        jdbc.sql("UPDATE customer_confidential SET notes = NULL, tax_number = NULL WHERE MOD(customer_id, 3) = 0")
                .update();
        jdbc.sql("INSERT IGNORE INTO customer_confidential (customer_id) SELECT id FROM customer")
                .update();
        jdbc.sql("SELECT customer_id FROM customer_confidential WHERE MOD(customer_id, 3) <> 0")
                .query(Long.class)
                .list()
                .forEach(customer -> {
                    store(NOTES, customer);
                    store(TAX_NUMBER, customer);
                });
    }

    private void store(EncryptedColumn column, long customer) {
        jdbc.sql("UPDATE %1$s SET %3$s = ? WHERE %2$s = ?".formatted(column.table(), column.key(), column.column()))
                .params(encryption.encrypt(column, customer, "Other " + customer), customer)
                .update();
    }
}
