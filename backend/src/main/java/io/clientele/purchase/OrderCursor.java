package io.clientele.purchase;

import io.clientele.input.RequestRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in one customer's orders, latest first. */
record OrderCursor(Instant orderedAt, long order) {

    static OrderCursor of(PurchaseOrder order) {
        return new OrderCursor(order.orderedAt(), order.key());
    }

    static @Nullable OrderCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new OrderCursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // Refused below.
        }
        throw RequestRefused.argument("after", "is not a cursor of this list");
    }

    @Override
    public String toString() {
        var plain = orderedAt + " " + order;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
