package io.clientele.access;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;

/** Looks at what was derived before anybody is served by it: a mistake in narrowing must not show anything. */
final class SchemaProof {

    private final ExistingElements existing;

    private SchemaProof(ExistingElements existing) {
        this.existing = existing;
    }

    /** @throws IllegalStateException when the schema has an element that does not exist for its viewers */
    static void holdsOnly(GraphQLSchema schema, ExistingElements existing) {
        var proof = new SchemaProof(existing);
        schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type.getName()))
                .forEach(proof::check);
    }

    private void check(GraphQLNamedType type) {
        switch (type) {
            case GraphQLObjectType object -> {
                check(object, object.getFieldDefinitions());
                object.getFieldDefinitions().forEach(field -> checkArguments(object, field));
            }
            case GraphQLInputObjectType input -> check(input, input.getFieldDefinitions());
            case GraphQLEnumType enumeration -> check(enumeration, enumeration.getValues());
            default -> {}
        }
    }

    private void check(GraphQLNamedType type, List<? extends GraphQLNamedSchemaElement> members) {
        for (var member : members) {
            demand(existing.contain(type, member), type, member);
        }
    }

    private void checkArguments(GraphQLObjectType type, GraphQLFieldDefinition field) {
        for (var argument : field.getArguments()) {
            demand(existing.contain(type, field, argument), type, argument);
        }
    }

    private static void demand(boolean holds, GraphQLNamedType type, GraphQLNamedSchemaElement member) {
        if (!holds) {
            throw new IllegalStateException(
                    "%s.%s was left in a schema that must not have it".formatted(type.getName(), member.getName()));
        }
    }
}
