package io.clientele.segment;

import io.clientele.input.RequestRefused;
import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import io.clientele.segment.SegmentQuery.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Cursors of the list of segments, as clients see them. */
@Component
class SegmentCursors {

    private static final String CONTEXT = "segments";

    private final Seal seal;

    SegmentCursors(InstallationSecret secret) {
        this.seal = secret.seal("segment cursors");
    }

    String encode(Segment last) {
        var name = last.name().getBytes(StandardCharsets.UTF_8);
        var place = ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(last.key())
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(place.array(), CONTEXT));
    }

    /** @throws RequestRefused when the text is no cursor of this list */
    Place decode(String text) {
        try {
            var place = ByteBuffer.wrap(
                    seal.open(Base64.getUrlDecoder().decode(text), CONTEXT).orElseThrow(SegmentCursors::notOurs));
            long key = place.getLong();
            return new Place(StandardCharsets.UTF_8.decode(place).toString(), key);
        } catch (IllegalArgumentException notBase64) {
            throw notOurs();
        }
    }

    private static RequestRefused notOurs() {
        return RequestRefused.argument("after", "is not `nextPage` of an earlier answer");
    }
}
