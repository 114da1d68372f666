package io.clientele.search;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.index.search.FacetRequest;
import java.util.List;

/** Which parts of the answer somebody looks at; the others are not computed. */
record Wanted(boolean page, boolean total, boolean freshness, boolean warnings, List<FacetRequest> facets) {

    static Wanted of(DataFetchingFieldSelectionSet selection) {
        return new Wanted(
                selection.containsAnyOf("edges", "pageInfo"),
                selection.contains("totalCount"),
                selection.contains("freshness"),
                selection.contains("warnings"),
                selection.getFields("facets/*").stream()
                        .filter(field -> !field.getName().startsWith("__"))
                        .map(FacetRequests::of)
                        .distinct()
                        .toList());
    }
}
