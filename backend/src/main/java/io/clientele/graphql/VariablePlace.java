package io.clientele.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in the variables the first value stands that does not fit its type. graphql-java says what is wrong with it,
 * but not where it is in a nested input.
 */
final class VariablePlace {

    private final GraphQLSchema schema;

    private VariablePlace(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Such as {@code filter.all[1].gender.in[0]}; null when all variables fit or the document can't be read. */
    static @Nullable String find(
            GraphQLSchema schema, String document, @Nullable String operationName, Map<String, Object> variables) {
        try {
            return new Parser()
                    .parseDocument(document).getDefinitionsOfType(OperationDefinition.class).stream()
                            .filter(operation -> operationName == null || operationName.equals(operation.getName()))
                            .findFirst()
                            .map(operation -> new VariablePlace(schema).find(operation, variables))
                            .orElse(null);
        } catch (GraphQLException unreadable) {
            return null;
        }
    }

    private @Nullable String find(OperationDefinition operation, Map<String, Object> variables) {
        for (var definition : operation.getVariableDefinitions()) {
            var type = TypeFromAST.getTypeFromAST(schema, definition.getType());
            var name = definition.getName();
            var place = type == null || !variables.containsKey(name) ? null : find(type, variables.get(name), name);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private @Nullable String find(GraphQLType type, @Nullable Object value, String path) {
        if (type instanceof GraphQLNonNull required) {
            return value == null ? path : find(required.getWrappedType(), value, path);
        }
        if (value == null) {
            return null;
        }
        return switch (type) {
            case GraphQLList list -> inList(list.getWrappedType(), value, path);
            case GraphQLInputObjectType object -> inObject(object, value, path);
            case GraphQLEnumType choice -> choice.getValue(value.toString()) == null ? path : null;
            case GraphQLScalarType scalar -> fits(scalar, value) ? null : path;
            default -> null;
        };
    }

    private @Nullable String inList(GraphQLType type, Object value, String path) {
        if (!(value instanceof List<?> list)) {
            return find(type, value, path);
        }
        for (int index = 0; index < list.size(); index++) {
            var place = find(type, list.get(index), path + "[" + index + "]");
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private @Nullable String inObject(GraphQLInputObjectType type, Object value, String path) {
        if (!(value instanceof Map<?, ?> object) || (type.isOneOf() && object.size() != 1)) {
            return path;
        }
        for (var field : type.getFieldDefinitions()) {
            var place = inField(field, object, path + "." + field.getName());
            if (place != null) {
                return place;
            }
        }
        return object.keySet().stream().allMatch(key -> type.getField(key.toString()) != null) ? null : path;
    }

    private @Nullable String inField(GraphQLInputObjectField field, Map<?, ?> object, String path) {
        if (object.containsKey(field.getName())) {
            return find(field.getType(), object.get(field.getName()), path);
        }
        return field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue() ? path : null;
    }

    private static boolean fits(GraphQLScalarType scalar, Object value) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
            return true;
        } catch (GraphQLException unfit) {
            return false;
        }
    }
}
