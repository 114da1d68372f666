package io.clientele.graphql;

import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the answer and where in the document an error is. */
record Place(@Nullable List<Object> path, @Nullable List<SourceLocation> locations) {

    /** Before there is an answer or a document. */
    static final Place NOWHERE = new Place(null, null);

    static Place of(DataFetchingEnvironment environment) {
        return new Place(
                environment.getExecutionStepInfo().getPath().toList(),
                List.of(environment.getField().getSourceLocation()));
    }
}
