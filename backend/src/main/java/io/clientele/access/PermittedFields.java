package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Mask;
import io.clientele.field.SchemaElement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields that somebody may be shown outside the schema, as in files. Only {@link FieldGate} makes it. */
public final class PermittedFields {

    private final Map<String, SchemaElement> elements;
    private final Grants grants;

    /** @param elements by their coordinates, all of which the grants admit */
    PermittedFields(Map<String, SchemaElement> elements, Grants grants) {
        this.elements = Map.copyOf(elements);
        this.grants = grants;
    }

    /**
     * The value as it may be shown: covered where the viewer sees the field only so.
     *
     * @param coordinate such as {@code Customer.displayName}
     * @throws IllegalStateException when the field was not permitted
     */
    public @Nullable Object shown(String coordinate, @Nullable Object value) {
        var element = elements.get(coordinate);
        if (element == null) {
            throw new IllegalStateException(coordinate + " was not permitted");
        }
        return isCovered(element) ? Masking.cover(value, mask(element)) : value;
    }

    /** What is shown, for whoever notes it. */
    public Set<DataCategory> categories() {
        return elements.values().stream()
                .map(SchemaElement::category)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean isCovered(SchemaElement element) {
        return element.category() != null && grants.on(element.category()) == Visibility.MASKED;
    }

    private static Mask mask(SchemaElement element) {
        if (element.mask() == null) {
            throw new IllegalStateException(element.coordinate() + " cannot be covered");
        }
        return element.mask();
    }
}
