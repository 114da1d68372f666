package io.clientele.index.search;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The answer to a {@link CustomerQuery}.
 *
 * @param hasNext whether customers follow after these
 * @param total how many match in all, exact; empty unless it was wanted
 * @param facets one result for each request
 */
public record CustomerHits(List<Hit> hits, boolean hasNext, OptionalLong total, Map<FacetRequest, FacetResult> facets) {

    /** A customer that matches, and where it stands in the sort order. */
    public record Hit(long id, List<Long> sortValues) {}
}
