package io.clientele.search;

import graphql.schema.DataFetchingEnvironment;
import io.clientele.access.Viewer;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.FacetResult.AgeBand;
import io.clientele.index.search.FacetResult.SpendBand;
import io.clientele.index.search.FacetResult.ValueCount;
import io.clientele.index.search.Sort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lists, counts and facets of customers, in the API's words. */
@Controller
class CustomerSearchController {

    private final CustomerSearch search;

    CustomerSearchController(CustomerSearch search) {
        this.search = search;
    }

    @QueryMapping
    CustomerConnection customers(
            @Argument @Nullable Map<String, Object> filter,
            @Argument("search") @Nullable String text,
            @Argument @Nullable List<SortInput> sort,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String waitFor,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var keys = sort == null
                ? List.<Sort>of()
                : sort.stream().map(SortInput::key).toList();
        var request = new CustomerSearch.Request(filter, text, keys, first, after, waitFor);
        return search.answer(request, Wanted.of(environment.getSelectionSet()), viewer);
    }

    record SortInput(CustomerSort by, Sort.Direction direction) {
        Sort key() {
            return new Sort(by, direction);
        }
    }

    @SchemaMapping
    List<ValueCount> kind(CustomerFacets facets) {
        return facets.values(FacetRequests.values(Dimension.KIND));
    }

    @SchemaMapping
    List<ValueCount> gender(CustomerFacets facets) {
        return facets.values(FacetRequests.values(Dimension.GENDER));
    }

    @SchemaMapping
    List<ValueCount> country(CustomerFacets facets, @Argument int first) {
        return facets.values(FacetRequests.values("country", Dimension.COUNTRY, first));
    }

    @SchemaMapping
    List<ValueCount> state(CustomerFacets facets, @Argument int first) {
        return facets.values(FacetRequests.values("state", Dimension.STATE, first));
    }

    @SchemaMapping
    List<ValueCount> city(CustomerFacets facets, @Argument int first) {
        return facets.values(FacetRequests.values("city", Dimension.CITY, first));
    }

    @SchemaMapping
    List<ValueCount> category(CustomerFacets facets, @Argument int first) {
        return facets.values(FacetRequests.values("category", Dimension.CATEGORY, first));
    }

    @SchemaMapping
    List<ValueCount> brand(CustomerFacets facets, @Argument int first) {
        return facets.values(FacetRequests.values("brand", Dimension.BRAND, first));
    }

    @SchemaMapping
    List<ValueCount> channel(CustomerFacets facets) {
        return facets.values(FacetRequests.values(Dimension.CHANNEL));
    }

    @SchemaMapping
    List<AgeBand> ageBand(CustomerFacets facets, @Argument List<Integer> from) {
        return facets.ageBands(FacetRequests.ageBands(from));
    }

    @SchemaMapping
    List<SpendBand> lifetimeSpend(CustomerFacets facets, @Argument List<BigDecimal> from) {
        return facets.spendBands(FacetRequests.spendBands(from));
    }
}
