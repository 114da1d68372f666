package io.clientele.purchase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of one customer's orders. */
record OrderConnection(long customer, List<Edge> edges, PageInfo pageInfo) {

    /** @param found one more than asked for when there is a next page */
    static OrderConnection of(
            long customer, List<PurchaseOrder> found, int first, boolean hasPrevious, OrderCursors cursors) {
        var edges = found.stream()
                .limit(first)
                .map(order -> new Edge(cursors.encode(OrderCursor.of(order), customer), order))
                .toList();
        var start = edges.isEmpty() ? null : edges.getFirst().cursor();
        var end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new OrderConnection(customer, edges, new PageInfo(found.size() > first, hasPrevious, start, end));
    }

    record Edge(String cursor, PurchaseOrder node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
