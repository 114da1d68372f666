package io.clientele.access;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.clientele.audit.Actor;
import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one request shows of whom. */
final class Disclosures {

    /** The key in the GraphQL context. */
    static final String CONTEXT_KEY = "disclosures";

    private final Set<Long> customers = new LinkedHashSet<>();
    private final Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    private final Map<Field, Set<DataCategory>> selected = new IdentityHashMap<>();

    /** Whoever is shown with nothing but an id is not looked at. */
    synchronized void note(DataSubject customer, DataFetchingEnvironment place, FieldCatalogue catalogue) {
        // The rows of a list are selected by the same field.
        var shown = selected.computeIfAbsent(place.getField(), field -> categories(place, catalogue));
        if (!shown.isEmpty()) {
            categories.addAll(shown);
            customers.add(customer.key());
        }
    }

    synchronized Optional<AuditEvent> event(Actor actor) {
        return customers.isEmpty()
                ? Optional.empty()
                : Optional.of(AuditEvent.of(actor, AuditAction.READ_CUSTOMERS, categories, customers));
    }

    private static Set<DataCategory> categories(DataFetchingEnvironment place, FieldCatalogue catalogue) {
        return place.getSelectionSet().getFields().stream()
                .flatMap(Disclosures::coordinates)
                .map(catalogue::find)
                .filter(Objects::nonNull)
                .map(SchemaElement::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    private static Stream<String> coordinates(SelectedField field) {
        return field.getObjectTypeNames().stream().map(type -> type + "." + field.getName());
    }
}
