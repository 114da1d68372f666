package io.clientele.access;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.clientele.field.Coordinates;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories of the data in a field's arguments. */
final class SentCategories {

    private final FieldCatalogue catalogue;
    private final Set<DataCategory> found = EnumSet.noneOf(DataCategory.class);

    /** A batch sends the same fields again and again. */
    private final Set<GraphQLInputObjectField> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private SentCategories(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Set<DataCategory> of(DataFetchingEnvironment environment, FieldCatalogue catalogue) {
        var sent = new SentCategories(catalogue);
        var type = (GraphQLNamedSchemaElement) environment.getParentType();
        var field = environment.getFieldDefinition();
        for (var argument : field.getArguments()) {
            if (environment.containsArgument(argument.getName())) {
                sent.note(Coordinates.of(type, field, argument));
                sent.look(argument.getType(), environment.getArgument(argument.getName()));
            }
        }
        return sent.found;
    }

    private void look(GraphQLType type, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> look(type, each));
        } else if (value instanceof Map<?, ?> fields
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
            fields.forEach((name, content) -> look(input, input.getFieldDefinition(name.toString()), content));
        }
    }

    private void look(GraphQLInputObjectType type, GraphQLInputObjectField field, @Nullable Object value) {
        if (known.add(field)) {
            note(Coordinates.of(type, field));
        }
        look(field.getType(), value);
    }

    private void note(String coordinate) {
        var element = catalogue.find(coordinate);
        if (element != null && element.category() != null) {
            found.add(element.category());
        }
    }
}
