package io.clientele.field;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Goes through a schema once and notes each element, and whatever is wrong with how it is classified. */
final class SchemaReading {

    private final TreeMap<String, SchemaElement> elements = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    SchemaReading(GraphQLSchema schema) {
        schema.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type.getName()))
                .forEach(this::read);
    }

    FieldCatalogue catalogue() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The schema is not fully classified:\n" + String.join("\n", faults));
        }
        return new FieldCatalogue(elements);
    }

    private void read(GraphQLNamedType type) {
        switch (type) {
            case GraphQLObjectType object -> object.getFieldDefinitions().forEach(field -> read(object, field));
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions()
                        .forEach(field -> note(Coordinates.of(input, field), field, MaskUse.NOTHING_TO_COVER));
            case GraphQLEnumType enumeration -> read(enumeration);
            case GraphQLScalarType scalar -> {}
            // What an interface or a union guards would have to agree with each of its types: nothing needs that yet.
            default -> faults.add(type.getName() + " is neither an object, an input, an enumeration nor a scalar");
        }
    }

    private void read(GraphQLObjectType type, GraphQLFieldDefinition field) {
        note(Coordinates.of(type, field), field, MaskUse.on(field.getType()));
        for (GraphQLArgument argument : field.getArguments()) {
            note(Coordinates.of(type, field, argument), argument, MaskUse.NOTHING_TO_COVER);
        }
    }

    /** Plain enumerations, such as a gender's values, are guarded by the fields that use them. */
    private void read(GraphQLEnumType enumeration) {
        if (enumeration.getValues().stream().noneMatch(Marks::any)) {
            return;
        }
        enumeration
                .getValues()
                .forEach(value -> note(Coordinates.of(enumeration, value), value, MaskUse.NOTHING_TO_COVER));
    }

    private void note(String coordinate, GraphQLDirectiveContainer node, MaskUse use) {
        var marks = new Marks(node);
        if (marks.isData() == marks.isOpen()) {
            faults.add(coordinate + (marks.isData() ? " is both @data and @open" : " is neither @data nor @open"));
            return;
        }
        var element = marks.element(coordinate);
        if (element.mask() != null && !use.allows(element.mask())) {
            faults.add("%s cannot be covered by %s".formatted(coordinate, element.mask()));
        }
        elements.put(coordinate, element);
    }
}
