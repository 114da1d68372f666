package io.clientele.search;

import io.clientele.input.RequestRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Cursors of customer lists: where a row stands in the sort order, sealed (HMAC-SHA256) and bound to the question, so that
 * nobody can make one up or carry it to another question or to other rights.
 */
@Component
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;

    private final SecretKeySpec key;

    Cursors(@Value("${clientele.secret}") String secret) {
        this.key = new SecretKeySpec(("cursors " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String encode(List<Long> sortValues, long fingerprint) {
        var place = ByteBuffer.allocate(Long.BYTES * (sortValues.size() + 1));
        place.putLong(fingerprint);
        sortValues.forEach(place::putLong);
        var seal = seal(place.array());
        var bytes = ByteBuffer.allocate(place.capacity() + SEAL_BYTES)
                .put(place.array())
                .put(seal)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws RequestRefused when the text is no cursor of ours or belongs to another question */
    List<Long> decode(String cursor, long fingerprint) {
        var place = ByteBuffer.wrap(unsealed(cursor));
        if (place.getLong() != fingerprint) {
            throw RequestRefused.argument(
                    "after", "belongs to a list with another filter, search, sort order or other rights");
        }
        return LongStream.generate(place::getLong)
                .limit(place.remaining() / Long.BYTES)
                .boxed()
                .toList();
    }

    private byte[] unsealed(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            int end = bytes.length - SEAL_BYTES;
            if (end >= Long.BYTES
                    && MessageDigest.isEqual(
                            seal(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
                return Arrays.copyOf(bytes, end);
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below.
        }
        throw RequestRefused.argument("after", "is not a cursor of this list");
    }

    private byte[] seal(byte[] place) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(place), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
