package io.clientele.field;

import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Every element of the schema by its coordinate, with what its directives say about it. The schema is the only place where
 * that is written down.
 */
public final class FieldCatalogue {

    private final SortedMap<String, SchemaElement> elements;

    FieldCatalogue(SortedMap<String, SchemaElement> elements) {
        this.elements = Collections.unmodifiableSortedMap(elements);
    }

    /**
     * Reads the schema's directives.
     *
     * @throws IllegalStateException naming every element that says nothing about itself, or something inconsistent: what
     *     nobody has classified must not be served
     */
    public static FieldCatalogue of(GraphQLSchema schema) {
        return new SchemaReading(schema).catalogue();
    }

    /** The element at a coordinate such as {@code Customer.birthDate}; null when the schema has none. */
    public @Nullable SchemaElement find(String coordinate) {
        return elements.get(coordinate);
    }

    /** All elements, in the order of their coordinates. */
    public Collection<SchemaElement> elements() {
        return elements.values();
    }
}
