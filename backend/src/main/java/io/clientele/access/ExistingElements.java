package io.clientele.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.clientele.field.Coordinates;
import io.clientele.field.FieldCatalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a schema exists for somebody's grants. An element exists when the grants admit it and something of its type
 * exists; so a filter of which only {@code all}, {@code any} and {@code none} would be left is gone, too.
 */
final class ExistingElements {

    private final FieldCatalogue catalogue;
    private final Grants grants;
    private final Set<String> inhabitedTypes = new HashSet<>();

    ExistingElements(GraphQLSchema schema, FieldCatalogue catalogue, Grants grants) {
        this.catalogue = catalogue;
        this.grants = grants;
        inhabit(schema.getAllTypesAsList());
    }

    boolean contain(GraphQLNamedSchemaElement type, GraphQLNamedSchemaElement member) {
        return switch (member) {
            case GraphQLFieldDefinition field -> exists(Coordinates.of(type, field), field.getType());
            case GraphQLInputObjectField field -> exists(Coordinates.of(type, field), field.getType());
            case GraphQLEnumValueDefinition value -> admitted((GraphQLEnumType) type, value);
            default -> throw new IllegalArgumentException(member + " is no member of a type");
        };
    }

    boolean contain(GraphQLNamedSchemaElement type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        return exists(Coordinates.of(type, field, argument), argument.getType());
    }

    boolean contain(GraphQLNamedType type) {
        return inhabitedTypes.contains(type.getName());
    }

    /** Grows until nothing is added: beginning with nothing, types that only hold each other stay outside. */
    private void inhabit(List<GraphQLNamedType> types) {
        boolean grown;
        do {
            grown = false;
            for (GraphQLNamedType type : types) {
                if (!contain(type) && isInhabited(type)) {
                    grown |= inhabitedTypes.add(type.getName());
                }
            }
        } while (grown);
    }

    private boolean isInhabited(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object ->
                object.getFieldDefinitions().stream().anyMatch(field -> contain(object, field));
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().anyMatch(field -> contain(input, field));
            case GraphQLEnumType enumeration ->
                enumeration.getValues().stream().anyMatch(value -> admitted(enumeration, value));
            default -> true;
        };
    }

    private boolean exists(String coordinate, GraphQLType type) {
        return admitted(coordinate) && contain((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type));
    }

    private boolean admitted(GraphQLEnumType enumeration, GraphQLEnumValueDefinition value) {
        return isPlain(enumeration) || admitted(Coordinates.of(enumeration, value));
    }

    /** An enumeration none of whose values is catalogued is guarded by the fields that use it. */
    private boolean isPlain(GraphQLEnumType enumeration) {
        return enumeration.getValues().stream()
                .allMatch(value -> catalogue.find(Coordinates.of(enumeration, value)) == null);
    }

    private boolean admitted(String coordinate) {
        var element = catalogue.find(coordinate);
        return element != null && grants.admit(element);
    }
}
