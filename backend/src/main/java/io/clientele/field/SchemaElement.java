package io.clientele.field;

import org.jspecify.annotations.Nullable;

/**
 * A field, an argument, an input field or an enumeration value of the schema, and what the schema says about it.
 *
 * @param coordinate such as {@code Customer.birthDate} or {@code Query.customers(search:)}
 * @param category the kind of customer data it holds; null when it is open to everybody who may sign in
 * @param mask how its value is covered for those who may only see it masked; null when it then does not exist
 * @param requires the permission without which it does not exist; null when it needs none
 */
public record SchemaElement(
        String coordinate,
        @Nullable DataCategory category,
        @Nullable Mask mask,
        @Nullable Permission requires) {

    /** Whether it holds customer data. */
    public boolean isClassified() {
        return category != null;
    }
}
