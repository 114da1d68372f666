package io.clientele.field;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import org.jspecify.annotations.Nullable;

/** The directives on one element of the schema. */
record Marks(GraphQLDirectiveContainer node) {

    static boolean any(GraphQLDirectiveContainer node) {
        var marks = new Marks(node);
        return marks.isData() || marks.isOpen();
    }

    boolean isData() {
        return node.hasAppliedDirective("data");
    }

    boolean isOpen() {
        return node.hasAppliedDirective("open");
    }

    SchemaElement element(String coordinate) {
        return new SchemaElement(
                coordinate,
                constant(DataCategory.class, "data", "category"),
                constant(Mask.class, "data", "mask"),
                constant(Permission.class, "requires", "permission"));
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String directive, String argument) {
        GraphQLAppliedDirective applied = node.getAppliedDirective(directive);
        if (applied == null) {
            return null;
        }
        Object value = applied.getArgument(argument).getValue();
        return value == null ? null : Enum.valueOf(type, value.toString());
    }
}
