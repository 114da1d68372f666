package io.clientele.search;

import io.clientele.customer.Customer;
import io.clientele.mirror.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question about customers; the parts that nobody looks at are empty. */
record CustomerConnection(
        @Nullable Long totalCount,
        @Nullable Freshness freshness,
        CustomerFacets facets,
        List<UnknownValues.Warning> warnings,
        List<Edge> edges,
        PageInfo pageInfo) {

    record Edge(String cursor, Customer node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
