package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;

/** Asks for the counts of one facet and reads them from the answer. */
interface FacetCounter {

    /** What to ask for, under names that begin with the facet's. */
    Map<String, Aggregation> aggregations(int shardSize);

    /** Whether the answer's counts are exact. */
    boolean isExact(Map<String, Aggregate> answer);

    FacetResult read(Map<String, Aggregate> answer);
}
