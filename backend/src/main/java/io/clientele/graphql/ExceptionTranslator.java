package io.clientele.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.filter.InvalidFilterException;
import io.clientele.index.search.AskerGoneException;
import io.clientele.index.search.QuestionRefusedException;
import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.RequestRefused;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Tells clients what went wrong in their words, and of what they cannot know no more than that it happened. */
@Component
@Order(0)
class ExceptionTranslator extends DataFetcherExceptionResolverAdapter {

    private static final String TRY_AGAIN = "The customer database is busy; try again in a moment.";

    @Override
    protected GraphQLError resolveToSingleError(Throwable exception, DataFetchingEnvironment environment) {
        var place = Place.of(environment);
        return switch (exception) {
            case RequestRefused refused ->
                Errors.error(refused.code(), refused.getMessage(), details(refused.problems()), place);
            case InvalidFilterException filter ->
                Errors.error(
                        ErrorCode.VALIDATION,
                        filter.path() + ": " + filter.reason(),
                        details(List.of(new Problem(filter.path(), filter.reason()))),
                        place);
            case BindException unbound ->
                Errors.error(ErrorCode.VALIDATION, "An argument cannot be read.", Map.of(), place);
            case AccessDeniedException denied ->
                Errors.error(ErrorCode.FORBIDDEN, "This is not for you to do.", Map.of(), place);
            case IndexUnavailableException index ->
                Errors.error(ErrorCode.UNAVAILABLE, index.getMessage(), Map.of(), place);
            case AskerGoneException nobody -> Errors.error(ErrorCode.UNAVAILABLE, nobody.getMessage(), Map.of(), place);
            case QuestionRefusedException index ->
                Errors.error(ErrorCode.UNAVAILABLE, index.getMessage(), Map.of(), place);
            case TransientDataAccessException busy -> Errors.error(ErrorCode.UNAVAILABLE, TRY_AGAIN, Map.of(), place);
            default -> Errors.unexpected(exception, place);
        };
    }

    /** The first place stands by itself, for clients that mark one field; all of them are listed. */
    private static Map<String, Object> details(List<Problem> problems) {
        if (problems.isEmpty()) {
            return Map.of();
        }
        var listed = problems.stream()
                .map(problem -> Map.of("path", problem.path(), "message", problem.message()))
                .toList();
        return Map.of("argument", problems.getFirst().path(), "problems", listed);
    }
}
