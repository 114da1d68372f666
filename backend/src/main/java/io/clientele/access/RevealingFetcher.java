package io.clientele.access;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.field.DataCategory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches a customer as before and tells all fields below what the viewer has had uncovered. */
record RevealingFetcher(DataFetcher<?> original, ActiveReveals reveals) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var fetched = original.get(environment);
        Viewer viewer = environment.getGraphQlContext().get(Viewer.CONTEXT_KEY);
        if (!(fetched instanceof DataSubject customer) || viewer == null) {
            return fetched;
        }
        var uncovered = reveals.of(viewer, customer.key());
        return DataFetcherResult.newResult()
                .data(fetched)
                .localContext(new Uncovered(uncovered))
                .build();
    }

    /** The local context of all that belongs to one customer. */
    record Uncovered(Set<DataCategory> categories) {

        static boolean at(DataFetchingEnvironment place, DataCategory category) {
            return place.getLocalContext() instanceof Uncovered uncovered
                    && uncovered.categories().contains(category);
        }
    }
}
