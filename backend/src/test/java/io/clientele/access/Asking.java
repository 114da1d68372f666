package io.clientele.access;

import graphql.ExecutionResult;
import io.clientele.field.FieldCatalogue;
import io.clientele.graphql.TestGraphQl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Asks the real schema as one role or several. */
final class Asking {

    private static final GraphQlSource FULL = TestGraphQl.source(wiring -> {
        TestCustomers.wire(wiring);
        TestCustomers.wireViewer(wiring);
    });
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.of(FULL.schema());
    private static final GrantedSchemas SCHEMAS =
            new GrantedSchemas(FULL, CATALOGUE, (viewer, customer) -> Set.of(), List.of());

    private Asking() {}

    static FieldCatalogue catalogue() {
        return CATALOGUE;
    }

    static GrantedSchemas schemas() {
        return SCHEMAS;
    }

    static ExecutionResult as(Viewer viewer, String document, String operation, Map<String, Object> variables) {
        var request = new DefaultExecutionGraphQlRequest(document, operation, variables, Map.of(), "1", Locale.ROOT);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(
                        Viewer.CONTEXT_KEY,
                        viewer,
                        Disclosures.CONTEXT_KEY,
                        new Disclosures(viewer.actor(null), event -> {})))
                .build());
        var response = SCHEMAS.service(viewer.grants()).execute(request).block();
        return response.getExecutionResult();
    }

    static ExecutionResult as(String role, String document) {
        return as(SeededRules.viewer(role), document, null, Map.of());
    }

    /** The whole answer as the client gets it. */
    static Map<String, Object> answer(String role, String document) {
        return as(role, document).toSpecification();
    }
}
