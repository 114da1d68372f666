package io.clientele.encryption;

import io.clientele.secret.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts values for a place in the record, and decrypts those that were encrypted for that place. */
@Component
public class Encryption {

    private final Keyring keyring;

    Encryption(Keyring keyring) {
        this.keyring = keyring;
    }

    /** For a migration, which comes before any bean that asks the record; it makes the first key. */
    public static Encryption duringMigration(JdbcClient jdbc, InstallationSecret secret) {
        var store = new KeysetStore(jdbc, secret);
        store.create();
        return new Encryption(new Keyring(store));
    }

    /** 33 bytes longer than the text in UTF-8, and another each time. */
    public byte[] encrypt(EncryptedColumn column, long row, String text) {
        try {
            return keyring.keys().aead().encrypt(text.getBytes(StandardCharsets.UTF_8), column.place(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was changed, or encrypted for another place or by a key that is not kept */
    public String decrypt(EncryptedColumn column, long row, byte[] encrypted) {
        try {
            return text(keyring.keys(), column, row, encrypted);
        } catch (GeneralSecurityException unknownKey) {
            return decryptWithNewerKeys(column, row, encrypted);
        }
    }

    /** Another instance may have changed the key a moment ago. */
    private String decryptWithNewerKeys(EncryptedColumn column, long row, byte[] encrypted) {
        try {
            return text(keyring.newer().orElseThrow(() -> unreadable(column, row)), column, row, encrypted);
        } catch (GeneralSecurityException notForHere) {
            throw unreadable(column, row);
        }
    }

    private static String text(Keys keys, EncryptedColumn column, long row, byte[] encrypted)
            throws GeneralSecurityException {
        return new String(keys.aead().decrypt(encrypted, column.place(row)), StandardCharsets.UTF_8);
    }

    private static IllegalStateException unreadable(EncryptedColumn column, long row) {
        return new IllegalStateException(
                "What %s.%s holds for %d was not encrypted for this place, or by none of our keys"
                        .formatted(column.table(), column.column(), row));
    }
}
