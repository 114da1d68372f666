package io.clientele.purchase;

import io.clientele.input.RequestRefused;
import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Cursors as clients see them: sealed for one customer, since ids are not for everybody to know. */
@Component
class OrderCursors {

    private final Seal seal;

    OrderCursors(InstallationSecret secret) {
        this.seal = secret.seal("order cursors");
    }

    String encode(OrderCursor cursor, long customer) {
        var place = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, cursor.orderedAt()))
                .putLong(cursor.order());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(place.array(), context(customer)));
    }

    /** @throws RequestRefused when the text is no cursor of this customer's orders */
    OrderCursor decode(String text, long customer) {
        try {
            var place = ByteBuffer.wrap(seal.open(Base64.getUrlDecoder().decode(text), context(customer))
                    .orElseThrow(OrderCursors::notOurs));
            return new OrderCursor(Instant.EPOCH.plus(place.getLong(), ChronoUnit.MICROS), place.getLong());
        } catch (IllegalArgumentException notBase64) {
            throw notOurs();
        }
    }

    private static String context(long customer) {
        return "orders of " + customer;
    }

    private static RequestRefused notOurs() {
        return RequestRefused.argument("after", "is not a cursor of this list");
    }
}
