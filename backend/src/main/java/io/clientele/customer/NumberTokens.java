package io.clientele.customer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keyed digests of customer numbers (HMAC-SHA256). Numbers are few enough to try them all, so without the key a digest would
 * tell the number. Another secret makes other digests: a number that was erased before is then no longer known as such.
 */
@Component
class NumberTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec key;

    /** The secret is shared with other uses; its own prefix keeps the keys apart. */
    NumberTokens(@Value("${clientele.secret}") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("clientele.secret (CLIENTELE_SECRET) needs at least %d random characters"
                    .formatted(SHORTEST_SECRET));
        }
        this.key = new SecretKeySpec(("erased numbers " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] of(String customerNumber) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(customerNumber.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
