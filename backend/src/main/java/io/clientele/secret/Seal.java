package io.clientele.secret;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts short values for one purpose so that equal ones become equal (AES-SIV, RFC 5297, by Tink), and opens only what it
 * sealed itself.
 */
public final class Seal {

    private final AesSiv cipher;

    Seal(byte[] key) throws GeneralSecurityException {
        this.cipher = new AesSiv(key);
    }

    /** The sealed value, 16 bytes longer. It opens only in the same context. */
    public byte[] seal(byte[] plain, String context) {
        try {
            return cipher.encryptDeterministically(plain, bytes(context));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when this did not seal it in the context. */
    public Optional<byte[]> open(byte[] sealed, String context) {
        try {
            return Optional.of(cipher.decryptDeterministically(sealed, bytes(context)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
