package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** The sum of a field, whole and not negative, over the children at a path that match. */
record NestedSum(String path, Query matching, String field) {

    /** The sum as Elasticsearch scores it, which is a float, is at least so much. */
    Query scoresAtLeast(float least) {
        return Queries.nestedSum(path, Queries.value(field, matching), least);
    }
}
