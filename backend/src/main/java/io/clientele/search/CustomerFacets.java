package io.clientele.search;

import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facets that were asked for, by what was asked. */
record CustomerFacets(Map<FacetRequest, FacetResult> results) {

    List<FacetResult.ValueCount> values(FacetRequest request) {
        return ((FacetResult.Values) result(request)).values();
    }

    List<FacetResult.AgeBand> ageBands(FacetRequest request) {
        return ((FacetResult.AgeBands) result(request)).bands();
    }

    List<FacetResult.SpendBand> spendBands(FacetRequest request) {
        return ((FacetResult.SpendBands) result(request)).bands();
    }

    private FacetResult result(FacetRequest request) {
        return Objects.requireNonNull(results.get(request), "a facet is asked in the same search as the page");
    }
}
