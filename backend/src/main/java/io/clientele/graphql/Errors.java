package io.clientele.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.clientele.input.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the errors that clients read. */
final class Errors {

    static final String CODE = "code";

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    static GraphQLError error(ErrorCode code, @Nullable String message, Map<String, Object> details, Place place) {
        var extensions = new HashMap<>(details);
        extensions.put(CODE, code.name());
        var error = GraphqlErrorBuilder.newError()
                .errorType(ErrorClassification.errorClassification(code.name()))
                .message("%s", String.valueOf(message))
                .extensions(extensions);
        if (place.path() != null) {
            error.path(place.path());
        }
        if (place.locations() != null) {
            error.locations(place.locations());
        }
        return error.build();
    }

    /** An error that tells the client nothing but a number, under which the log tells the rest. */
    static GraphQLError unexpected(Throwable cause, Place place) {
        var id = UUID.randomUUID().toString();
        LOG.error("Error {} at {}", id, place.path(), new WithoutValues(cause));
        return error(
                ErrorCode.UNAVAILABLE,
                "This could not be answered. The log of the server has it as error %s.".formatted(id),
                Map.of("errorId", id),
                place);
    }
}
