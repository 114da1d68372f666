package io.clientele.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.audit.Author;
import io.clientele.field.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/** Lets a mutation know who makes it and which categories of data they send. */
record AuthoredFetcher(DataFetcher<?> original, FieldCatalogue catalogue) implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        var context = environment.getGraphQlContext();
        Viewer viewer = context.get(Viewer.CONTEXT_KEY);
        if (viewer == null) {
            throw new IllegalStateException("A mutation without a viewer");
        }
        var operation = environment.getOperationDefinition().getName();
        context.put(Author.CONTEXT_KEY, new Author(viewer.actor(operation), SentCategories.of(environment, catalogue)));
        return original.get(environment);
    }
}
