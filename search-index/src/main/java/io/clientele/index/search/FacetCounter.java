package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;

/** Asks for the counts of one facet and reads them from the answer. */
interface FacetCounter {

    /** What to ask for, under names that begin with the facet's. */
    Map<String, Aggregation> aggregations(Attempt attempt);

    /** Whether the answer says everything, and exactly; else the next attempt does. */
    boolean isExact(Map<String, Aggregate> answer);

    FacetResult read(Map<String, Aggregate> answer);
}
