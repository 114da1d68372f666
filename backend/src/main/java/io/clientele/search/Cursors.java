package io.clientele.search;

import io.clientele.input.RequestRefused;
import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Cursors of customer lists: where a row stands in the sort order, sealed and bound to the question, so that nobody can read
 * one, make one up, or carry it to another question or to other rights.
 */
@Component
class Cursors {

    private static final String CONTEXT = "customers";

    private final Seal seal;

    Cursors(InstallationSecret secret) {
        this.seal = secret.seal("cursors");
    }

    String encode(List<Long> sortValues, long fingerprint) {
        var place = ByteBuffer.allocate(Long.BYTES * (sortValues.size() + 1));
        place.putLong(fingerprint);
        sortValues.forEach(place::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(place.array(), CONTEXT));
    }

    /** @throws RequestRefused when the text is no cursor of ours or belongs to another question */
    List<Long> decode(String cursor, long fingerprint) {
        var place = ByteBuffer.wrap(opened(cursor));
        if (place.getLong() != fingerprint) {
            throw RequestRefused.argument(
                    "after", "belongs to a list with another filter, search, sort order or other rights");
        }
        return LongStream.generate(place::getLong)
                .limit(place.remaining() / Long.BYTES)
                .boxed()
                .toList();
    }

    private byte[] opened(String cursor) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(cursor), CONTEXT).orElseThrow(Cursors::notOurs);
        } catch (IllegalArgumentException notBase64) {
            throw notOurs();
        }
    }

    private static RequestRefused notOurs() {
        return RequestRefused.argument("after", "is not a cursor of this list");
    }
}
