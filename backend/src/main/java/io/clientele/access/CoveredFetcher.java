package io.clientele.access;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.field.Mask;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Fetches as before and covers what comes, however it comes. */
record CoveredFetcher(DataFetcher<?> original, Mask mask) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return covered(original.get(environment));
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
