package io.clientele.access;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.execution.GraphQlSource;

/** A schema of a few lines, for what the real one has no example of. */
record SmallSchema(GraphQLSchema schema) implements GraphQlSource {

    static final Grants IDENTITY = new Grants(Map.of(DataCategory.IDENTITY, Visibility.VISIBLE), Set.of());

    private static final String DIRECTIVES = """
            directive @data(category: DataCategory!, mask: Mask)
              on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
            directive @open on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
            directive @requires(permission: Permission!) on FIELD_DEFINITION
            enum DataCategory { IDENTITY CONTACT FINANCIAL }
            enum Mask { KEEP NAME CONTACT AMOUNT DATE TEXT }
            enum Permission { WRITE_CUSTOMERS REVEAL }
            """;

    static SmallSchema of(String types) {
        return of(types, RuntimeWiring.newRuntimeWiring().build());
    }

    static SmallSchema of(String types, RuntimeWiring wiring) {
        return new SmallSchema(
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(DIRECTIVES + types), wiring));
    }

    @Override
    public GraphQL graphQl() {
        return GraphQL.newGraphQL(schema).build();
    }

    FieldCatalogue catalogue() {
        return FieldCatalogue.of(schema);
    }

    ExistingElements existingFor(Grants grants) {
        return new ExistingElements(schema, catalogue(), grants);
    }

    GraphQLSchema narrowedFor(Grants grants) {
        return SchemaNarrowing.narrow(schema, existingFor(grants));
    }
}
