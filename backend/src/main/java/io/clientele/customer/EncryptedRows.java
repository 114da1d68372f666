package io.clientele.customer;

import io.clientele.encryption.EncryptedColumn;
import io.clientele.encryption.Encryption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the parts of a customer that are encrypted in the record into rows, and back. */
@Component
class EncryptedRows {

    private final Encryption encryption;
    private final NumberTokens tokens;

    EncryptedRows(Encryption encryption, NumberTokens tokens) {
        this.encryption = encryption;
        this.tokens = tokens;
    }

    MembershipRow row(Membership card) {
        long customer = card.customerId();
        return new MembershipRow(
                customer,
                encryption.encrypt(EncryptedColumns.CARD_NUMBER, customer, card.cardNumber()),
                tokens.ofCard(card.cardNumber()),
                card.level(),
                card.joinedOn(),
                card.points());
    }

    Membership membership(ResultSet row, int index) throws SQLException {
        long customer = row.getLong("customer_id");
        return new Membership(
                customer,
                encryption.decrypt(EncryptedColumns.CARD_NUMBER, customer, row.getBytes("card_number")),
                row.getString("level"),
                row.getObject("joined_on", LocalDate.class),
                row.getInt("points"));
    }

    ConfidentialRow row(Confidential confidential) {
        long customer = confidential.customerId();
        return new ConfidentialRow(
                customer,
                encrypted(EncryptedColumns.NOTES, customer, confidential.notes()),
                encrypted(EncryptedColumns.TAX_NUMBER, customer, confidential.taxNumber()));
    }

    Confidential confidential(ResultSet row, int index) throws SQLException {
        long customer = row.getLong("customer_id");
        return new Confidential(
                customer,
                decrypted(EncryptedColumns.NOTES, customer, row.getBytes("notes")),
                decrypted(EncryptedColumns.TAX_NUMBER, customer, row.getBytes("tax_number")));
    }

    private byte @Nullable [] encrypted(EncryptedColumn column, long customer, @Nullable String text) {
        return text == null ? null : encryption.encrypt(column, customer, text);
    }

    private @Nullable String decrypted(EncryptedColumn column, long customer, byte @Nullable [] encrypted) {
        return encrypted == null ? null : encryption.decrypt(column, customer, encrypted);
    }
}
