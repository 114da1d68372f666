package io.clientele.graphql;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses documents that ask for too much, before anybody spends time on validating them. */
@Component
class LimitingInstrumentation extends SimplePerformantInstrumentation {

    private final ParserOptions parserOptions = Limits.parserOptions();

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, parserOptions);
        return input;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables document,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        new DocumentShape(document.getDocument()).excess().ifPresent(excess -> {
            throw new AbortExecutionException(excess);
        });
        return document;
    }
}
