package io.clientele.index.document;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that contact points are keyed with (HMAC-SHA256), so that the index can be asked for an e-mail address or a
 * phone number but does not hold it. Another secret makes other tokens: the index is then to be rebuilt.
 */
public final class SearchKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 16;

    /** 128 bits: no two contact points of the world meet by accident. */
    private static final int TOKEN_BYTES = 16;

    /** Never used itself: a copy is made quicker than another one is set up. */
    private final Mac keyed;

    private SearchKey(Mac keyed) {
        this.keyed = keyed;
    }

    /** From a secret of at least 16 bytes. */
    public static SearchKey of(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a search key has at least " + SHORTEST_SECRET + " bytes");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new SearchKey(mac);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The kind keeps an e-mail address and a phone number of the same letters apart. */
    String token(String kind, String value) {
        try {
            var mac = (Mac) keyed.clone();
            var digest = mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TOKEN_BYTES));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SearchKey[secret]";
    }
}
