package io.clientele.access;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.field.DataCategory;
import io.clientele.field.Mask;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Fetches as before and covers what comes, however it comes, unless the category was uncovered for a while. */
record CoveredFetcher(DataFetcher<?> original, Mask mask, DataCategory category) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var fetched = original.get(environment);
        return RevealingFetcher.Uncovered.at(environment, category) ? fetched : covered(fetched);
    }

    private @Nullable Object covered(@Nullable Object fetched) {
        return switch (fetched) {
            case null -> null;
            case CompletionStage<?> later -> later.thenApply(this::covered);
            case DataFetcherResult<?> result -> result.map(value -> Masking.cover(value, mask));
            default -> Masking.cover(fetched, mask);
        };
    }
}
