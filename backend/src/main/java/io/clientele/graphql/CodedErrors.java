package io.clientele.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import io.clientele.input.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a code to the errors that graphql-java itself finds. What it says about values of the record stays inside. */
@Component
@Order(0)
class CodedErrors extends SimplePerformantInstrumentation {

    private static final Pattern VALUE = Pattern.compile(" with value '.*' is not", Pattern.DOTALL);

    private static final List<ErrorType> FAULTS_OF_THE_REQUEST = List.of(
            ErrorType.InvalidSyntax,
            ErrorType.ValidationError,
            ErrorType.OperationNotSupported,
            ErrorType.ExecutionAborted);

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(result.getErrors().isEmpty() ? result : coded(result, parameters));
    }

    private static ExecutionResult coded(ExecutionResult result, InstrumentationExecutionParameters parameters) {
        var errors = result.getErrors().stream()
                .map(error -> coded(error, parameters))
                .toList();
        return result.transform(builder -> builder.errors(errors));
    }

    private static GraphQLError coded(GraphQLError error, InstrumentationExecutionParameters parameters) {
        if (error.getExtensions() != null && error.getExtensions().containsKey(Errors.CODE)) {
            return error;
        }
        var place = new Place(error.getPath(), error.getLocations());
        return isFaultOfRequest(error)
                ? Errors.error(
                        ErrorCode.VALIDATION, withoutValue(error.getMessage()), argument(error, parameters), place)
                : Errors.unexpected(
                        new IllegalStateException(error.getErrorType().toString()), place);
    }

    /** The sender knows the value; whoever keeps the errors of their programs need not. */
    private static @Nullable String withoutValue(@Nullable String message) {
        return message == null ? null : VALUE.matcher(message).replaceFirst(" is not");
    }

    private static boolean isFaultOfRequest(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        return error instanceof BadFaithIntrospectionError || FAULTS_OF_THE_REQUEST.contains(type);
    }

    /** Where in the variables it is, for what graphql-java only calls an invalid variable. */
    private static Map<String, Object> argument(GraphQLError error, InstrumentationExecutionParameters parameters) {
        boolean ofVariable = error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof OneOfNullValueException
                || error instanceof OneOfTooManyKeysException;
        if (!ofVariable) {
            return Map.of();
        }
        var place = VariablePlace.find(
                parameters.getSchema(), parameters.getQuery(), parameters.getOperation(), parameters.getVariables());
        return place == null ? Map.of() : Map.of("argument", place);
    }
}
