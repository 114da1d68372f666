package io.clientele.access;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.field.FieldCatalogue;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Fetches as before and notes whom it fetched. */
record NotingFetcher(DataFetcher<?> original, FieldCatalogue catalogue) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return noted(original.get(environment), environment);
    }

    private @Nullable Object noted(@Nullable Object fetched, DataFetchingEnvironment environment) {
        if (fetched instanceof CompletionStage<?> later) {
            return later.thenApply(value -> noted(value, environment));
        }
        noteAll(fetched instanceof DataFetcherResult<?> result ? result.getData() : fetched, environment);
        return fetched;
    }

    private void noteAll(@Nullable Object value, DataFetchingEnvironment environment) {
        switch (value) {
            case null -> {}
            case Collection<?> several -> several.forEach(each -> noteAll(each, environment));
            case DataSubject customer -> note(customer, environment);
            default ->
                throw new IllegalStateException(
                        "%s is no data subject".formatted(value.getClass().getSimpleName()));
        }
    }

    private void note(DataSubject customer, DataFetchingEnvironment environment) {
        if (environment.getExecutionStepInfo().getPath().getLevel() == 1) {
            disclosures(environment).alone(customer, environment, catalogue);
        } else {
            disclosures(environment).oneOfSeveral(customer, environment, catalogue);
        }
    }

    private static Disclosures disclosures(DataFetchingEnvironment environment) {
        Disclosures disclosures = environment.getGraphQlContext().get(Disclosures.CONTEXT_KEY);
        if (disclosures == null) {
            throw new IllegalStateException("A customer would be shown without anybody noting it");
        }
        return disclosures;
    }
}
