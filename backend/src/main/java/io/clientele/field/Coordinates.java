package io.clientele.field;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNamedSchemaElement;

/** Schema coordinates, written as the GraphQL specification writes them. */
public final class Coordinates {

    private Coordinates() {}

    /** Of a field, an input field or an enumeration value: {@code Customer.birthDate}. */
    public static String of(GraphQLNamedSchemaElement type, GraphQLNamedSchemaElement member) {
        return type.getName() + "." + member.getName();
    }

    /** Of a field's argument: {@code Query.customers(search:)}. */
    public static String of(GraphQLNamedSchemaElement type, GraphQLNamedSchemaElement field, GraphQLArgument argument) {
        return "%s(%s:)".formatted(of(type, field), argument.getName());
    }
}
