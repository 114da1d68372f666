package io.clientele.access;

import graphql.ExecutionResult;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.audit.AuditEvent;
import io.clientele.field.FieldCatalogue;
import io.clientele.graphql.TestGraphQl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Asks the real schema as one role or several. What a role sees is derived anew for each test. */
final class Asking {

    private static final GraphQlSource FULL = TestGraphQl.source(wiring -> {
        TestCustomers.wire(wiring);
        TestCustomers.wireViewer(wiring);
    });
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.of(FULL.schema());

    private final GrantedSchemas schemas;
    private final List<AuditEvent> noted = new CopyOnWriteArrayList<>();

    Asking() {
        this(FULL, (viewer, customer) -> Set.of());
    }

    private Asking(GraphQlSource full, ActiveReveals reveals) {
        this.schemas = new GrantedSchemas(full, CATALOGUE, reveals, List.of());
    }

    /** Something of the one customer is uncovered for whoever asks. */
    static Asking with(ActiveReveals reveals) {
        return new Asking(FULL, reveals);
    }

    /** Answered by whatever a test wires. */
    static Asking answeredBy(Consumer<RuntimeWiring.Builder> fetchers) {
        return new Asking(TestGraphQl.source(fetchers), (viewer, customer) -> Set.of());
    }

    static FieldCatalogue catalogue() {
        return CATALOGUE;
    }

    GrantedSchemas schemas() {
        return schemas;
    }

    ExecutionResult as(Viewer viewer, String document, String operation, Map<String, Object> variables) {
        var disclosures = new Disclosures(viewer.actor(null), noted::add);
        var request = new DefaultExecutionGraphQlRequest(document, operation, variables, Map.of(), "1", Locale.ROOT);
        var result = run(request, viewer, Map.of(Viewer.CONTEXT_KEY, viewer, Disclosures.CONTEXT_KEY, disclosures));
        disclosures.settle();
        return result;
    }

    /** With such a context, which is not settled. */
    ExecutionResult within(Map<String, Object> context, Viewer viewer, String document) {
        return run(
                new DefaultExecutionGraphQlRequest(document, null, Map.of(), Map.of(), "1", Locale.ROOT),
                viewer,
                context);
    }

    private ExecutionResult run(ExecutionGraphQlRequest request, Viewer viewer, Map<String, Object> context) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return schemas.service(viewer.grants()).execute(request).block().getExecutionResult();
    }

    ExecutionResult as(String role, String document) {
        return as(SeededRules.viewer(role), document, null, Map.of());
    }

    /** The whole answer as the client gets it. */
    Map<String, Object> answer(String role, String document) {
        return as(role, document).toSpecification();
    }

    /** What was noted of all that was asked. */
    List<AuditEvent> noted() {
        return noted;
    }
}
