package io.clientele.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;

/** The real schema with the real manners, its questions answered by whatever a test wires. */
public final class TestGraphQl {

    private TestGraphQl() {}

    public static GraphQlSource source(Consumer<RuntimeWiring.Builder> fetchers) {
        try {
            return GraphQlSource.schemaResourceBuilder()
                    .schemaResources(
                            new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls"))
                    .configureRuntimeWiring(Scalars::wire)
                    .configureRuntimeWiring(fetchers::accept)
                    .exceptionResolvers(List.of(new ExceptionTranslator()))
                    .instrumentation(List.of(new CodedErrors(), new LimitingInstrumentation()))
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static GraphQLSchema schema() {
        return source(wiring -> {}).schema();
    }
}
