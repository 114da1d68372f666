package io.clientele.search;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** All facets are fields of one kind: the field's name and arguments say which one it is. */
@Component
class FacetWiring implements RuntimeWiringConfigurer {

    private static final DataFetcher<Object> FACET = environment -> {
        CustomerFacets facets = environment.getSource();
        return facets == null ? null : facets.told(FacetRequests.of(environment));
    };

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("CustomerFacets", facets -> facets.defaultDataFetcher(FACET));
    }
}
