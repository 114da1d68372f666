package io.clientele.purchase;

import java.time.Instant;

/** A place in one customer's orders, latest first. */
record OrderCursor(Instant orderedAt, long order) {

    static OrderCursor of(PurchaseOrder order) {
        return new OrderCursor(order.orderedAt(), order.key());
    }
}
