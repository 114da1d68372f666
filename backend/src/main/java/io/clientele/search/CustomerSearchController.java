package io.clientele.search;

import graphql.schema.DataFetchingEnvironment;
import io.clientele.access.Viewer;
import io.clientele.index.search.CustomerSort;
import io.clientele.index.search.Sort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
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
            @Argument @Nullable String timeZone,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var keys = sort == null
                ? List.<Sort>of()
                : sort.stream().map(SortInput::key).toList();
        var request = new CustomerSearch.Request(filter, text, keys, first, after, waitFor, timeZone);
        return search.answer(request, Wanted.of(environment.getSelectionSet()), viewer);
    }

    record SortInput(CustomerSort by, Sort.Direction direction) {
        Sort key() {
            return new Sort(by, direction);
        }
    }
}
