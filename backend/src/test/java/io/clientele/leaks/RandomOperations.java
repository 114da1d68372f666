package io.clientele.leaks;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that a schema takes, any of them: whatever is added to the schema is asked, too. */
final class RandomOperations {

    /** What differs from one answer to the next by itself, as a window up to now does, and what is not about customers. */
    private static final Set<String> LEFT_OUT = Set.of(
            "after",
            "freshness",
            "lastDays",
            "waitFor",
            "mirror",
            "auditTrail",
            "accessRules",
            "accessPreview",
            "viewer");

    private static final int DEEPEST = 6;
    private static final int DEEPEST_INPUT = 7;

    private final GraphQLSchema schema;
    private final Set<String> oneOf;
    private final Random random;
    private final List<String> texts;
    private final List<String> ids;
    private final List<String> segments;

    /**
     * @param oneOf the inputs that take one field only, which a schema that was read by introspection does not say
     * @param texts that conditions may name
     * @param ids of customers
     * @param segments ids of saved segments
     */
    RandomOperations(
            GraphQLSchema schema,
            Set<String> oneOf,
            Random random,
            List<String> texts,
            List<String> ids,
            List<String> segments) {
        this.oneOf = oneOf;
        this.schema = schema;
        this.random = random;
        this.texts = texts;
        this.ids = ids;
        this.segments = segments;
    }

    String next() {
        var query = schema.getQueryType();
        var fields = query.getFieldDefinitions().stream()
                .filter(field -> !LEFT_OUT.contains(field.getName()))
                .toList();
        return "{ " + field(one(fields), 0) + " }";
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var arguments = field.getArguments().stream()
                .filter(argument -> !LEFT_OUT.contains(argument.getName()))
                .filter(argument -> isNeeded(argument) || random.nextBoolean())
                .map(this::argument)
                .collect(Collectors.joining(", "));
        var selection = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                ? " { " + selection(type, depth + 1) + " }"
                : "";
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection;
    }

    private String selection(GraphQLObjectType type, int depth) {
        var fields = new ArrayList<>(type.getFieldDefinitions().stream()
                .filter(field -> !LEFT_OUT.contains(field.getName()))
                .filter(field -> depth < DEEPEST || isLeaf(field))
                .toList());
        if (fields.isEmpty()) {
            return "__typename";
        }
        Collections.shuffle(fields, random);
        return fields.stream()
                .limit(1 + random.nextInt(Math.min(fields.size(), 6)))
                .map(field -> field(field, depth))
                .collect(Collectors.joining(" "));
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType);
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private String argument(GraphQLArgument argument) {
        return argument.getName() + ": " + value(argument.getName(), argument.getType(), 0);
    }

    private String value(String name, GraphQLType type, int depth) {
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (plain instanceof GraphQLList list) {
            return IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(index -> value(name, list.getWrappedType(), depth + 1))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return switch (plain) {
            case GraphQLEnumType enumeration ->
                one(enumeration.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList());
            case GraphQLInputObjectType input ->
                "{ " + (oneOf.contains(input.getName()) ? oneOf(input, depth) : fields(input, depth)) + " }";
            default -> scalar(name, ((GraphQLNamedType) plain).getName());
        };
    }

    private String oneOf(GraphQLInputObjectType input, int depth) {
        var fields = input.getFieldDefinitions().stream()
                .filter(field -> depth < DEEPEST_INPUT
                        || !(contentType(field) instanceof GraphQLInputObjectType type)
                        || !type.equals(input))
                .toList();
        return inputField(one(fields), depth);
    }

    private String fields(GraphQLInputObjectType input, int depth) {
        var fields = input.getFieldDefinitions().stream()
                .filter(field -> !LEFT_OUT.contains(field.getName()))
                .toList();
        var chosen = fields.stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) || random.nextInt(2) == 0)
                .map(field -> inputField(field, depth))
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? inputField(one(fields), depth) : chosen;
    }

    private String inputField(GraphQLInputObjectField field, int depth) {
        return field.getName() + ": " + value(field.getName(), field.getType(), depth + 1);
    }

    private static GraphQLType contentType(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }

    private String scalar(String name, String type) {
        return switch (type) {
            case "Int" -> Integer.toString(name.equals("first") ? 1 + random.nextInt(8) : random.nextInt(80));
            case "Decimal" -> Integer.toString(random.nextInt(2_000));
            case "Date" -> "\"%d-%02d-01\"".formatted(2024 + random.nextInt(3), 1 + random.nextInt(12));
            case "Boolean" -> Boolean.toString(random.nextBoolean());
            case "ID" -> quoted(one(name.equals("in") || random.nextBoolean() ? segments : ids));
            case "String" -> quoted(text(name));
            default -> throw new IllegalStateException("No values of type " + type);
        };
    }

    private String text(String name) {
        return switch (name) {
            case "timeZone" -> one(List.of("UTC", "America/New_York", "Asia/Shanghai"));
            // Of a birthday: other days are dates.
            case "from", "until" -> "%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> one(texts);
        };
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
