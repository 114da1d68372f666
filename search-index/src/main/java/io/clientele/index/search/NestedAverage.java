package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * A sum over children by the number of orders that match.
 *
 * @param order which orders match
 * @param scored the same orders, each scoring its part of the sum
 * @param sum the sum itself
 */
record NestedAverage(Query order, Query scored, NestedSum sum) {

    /** The average as Elasticsearch scores it, which is a float, is at least so much. */
    Query scoresAtLeast(float least) {
        return Queries.nestedAverage(Fields.ORDERS, scored, least);
    }
}
