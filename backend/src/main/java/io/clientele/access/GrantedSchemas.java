package io.clientele.access;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** A schema for each set of grants, derived from the full one when it is first asked for. */
@Component
class GrantedSchemas {

    /** There are about as many as combinations of roles that people have; edited grants leave some behind. */
    private static final int MOST = 64;

    private final GraphQlSource full;
    private final FieldCatalogue catalogue;
    private final ActiveReveals reveals;
    private final List<DataLoaderRegistrar> registrars;
    private final Map<Grants, Served> served = new ConcurrentHashMap<>();

    GrantedSchemas(
            GraphQlSource full, FieldCatalogue catalogue, ActiveReveals reveals, List<DataLoaderRegistrar> registrars) {
        this.full = full;
        this.catalogue = catalogue;
        this.reveals = reveals;
        this.registrars = registrars;
    }

    /** Runs requests against the schema of the grants. */
    ExecutionGraphQlService service(Grants grants) {
        return serve(grants).service();
    }

    /** The elements with customer data that exist for the grants, in the order of their coordinates. */
    List<SchemaElement> classifiedElements(Grants grants) {
        return serve(grants).classified();
    }

    private Served serve(Grants grants) {
        var known = served.get(grants);
        if (known != null) {
            return known;
        }
        if (served.size() >= MOST) {
            served.clear();
        }
        return served.computeIfAbsent(grants, this::derive);
    }

    private Served derive(Grants grants) {
        var schema = GrantedSchema.derive(full.schema(), catalogue, reveals, grants);
        var service = new DefaultExecutionGraphQlService(sourceOf(schema));
        registrars.forEach(service::addDataLoaderRegistrar);
        var classified = FieldCatalogue.of(schema).elements().stream()
                .filter(SchemaElement::isClassified)
                .toList();
        return new Served(service, classified);
    }

    /** Keeps the full source's instrumentation, execution strategies and, with these, its handling of exceptions. */
    private GraphQlSource sourceOf(GraphQLSchema schema) {
        var documents = new PreparedDocuments();
        return new NarrowSource(
                full.graphQl().transform(builder -> builder.schema(schema).preparsedDocumentProvider(documents)),
                schema);
    }

    private record NarrowSource(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {}

    private record Served(ExecutionGraphQlService service, List<SchemaElement> classified) {}
}
