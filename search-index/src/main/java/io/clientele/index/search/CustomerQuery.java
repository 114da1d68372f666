package io.clientele.index.search;

import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param text what customers must be found by as well; null asks for no such thing
 * @param sort the first key decides, the id last; empty sorts by id
 * @param first how many customers to answer with, 0 to 9,999; 0 when only numbers are wanted
 * @param after the {@link CustomerHits.Hit#sortValues()} of the last customer of the page before, of the same sort; null
 *     for the first page
 * @param wantsTotal whether to count all who match
 * @param moment the "now" of relative conditions and of ages
 */
public record CustomerQuery(
        PermittedFilter filter,
        @Nullable SearchText text,
        List<Sort> sort,
        int first,
        @Nullable List<Long> after,
        boolean wantsTotal,
        List<FacetRequest> facets,
        Moment moment) {

    /** One more is fetched, to see whether there is a next page, and Elasticsearch gives at most 10,000. */
    private static final int MOST = 9_999;

    public CustomerQuery {
        if (first < 0 || first > MOST) throw new IllegalArgumentException("first " + first + " is not in 0 to " + MOST);
        sort = List.copyOf(sort);
        after = after == null ? null : List.copyOf(after);
        facets = List.copyOf(facets);
    }
}
