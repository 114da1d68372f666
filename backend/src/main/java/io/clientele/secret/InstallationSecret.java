package io.clientele.secret;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The secret of this installation, which stands in {@code clientele.secret}. */
@Component
public class InstallationSecret {

    private static final int SHORTEST = 16;
    private static final int SEAL_KEY_BYTES = 64;

    private final String secret;

    /** @throws IllegalStateException when the secret is too short to keep anything */
    public InstallationSecret(@Value("${clientele.secret}") String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    "clientele.secret (CLIENTELE_SECRET) needs at least %d random characters".formatted(SHORTEST));
        }
        this.secret = secret;
    }

    /** Digests for one purpose: those of another purpose, or of another installation, differ. */
    public KeyedDigest digest(String purpose) {
        return new KeyedDigest(purpose + " " + secret);
    }

    /** A seal for one purpose, with a key of its own (HKDF, RFC 5869). */
    public Seal seal(String purpose) {
        try {
            var key = Hkdf.computeHkdf("HMACSHA512", bytes(secret), new byte[0], bytes(purpose), SEAL_KEY_BYTES);
            return new Seal(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
