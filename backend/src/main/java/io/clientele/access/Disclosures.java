package io.clientele.access;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.clientele.audit.Actor;
import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.AuditTrail;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one request shows of whom. */
final class Disclosures {

    /** The key in the GraphQL context. */
    static final String CONTEXT_KEY = "disclosures";

    private final Actor actor;
    private final AuditTrail trail;
    private final Set<Long> customers = new LinkedHashSet<>();
    private final Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
    private final Map<Field, Set<DataCategory>> selected = new IdentityHashMap<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();

    Disclosures(Actor actor, AuditTrail trail) {
        this.actor = actor;
        this.trail = trail;
    }

    /** One of several customers, who are noted together. Whoever is shown with nothing but an id is not looked at. */
    synchronized void oneOfSeveral(DataSubject customer, DataFetchingEnvironment place, FieldCatalogue catalogue) {
        var shown = shown(place, catalogue);
        if (!shown.isEmpty()) {
            categories.addAll(shown);
            customers.add(customer.key());
        }
    }

    /** A customer who is asked for alone: the note is written while the rest is still being read. */
    synchronized void alone(DataSubject customer, DataFetchingEnvironment place, FieldCatalogue catalogue) {
        var shown = shown(place, catalogue);
        if (!shown.isEmpty()) {
            var event = AuditEvent.of(actor, AuditAction.READ_CUSTOMERS, shown, List.of(customer.key()));
            underWay.add(CompletableFuture.runAsync(() -> trail.note(event), Thread::startVirtualThread));
        }
    }

    /**
     * Sees to it that all of it is noted.
     *
     * @throws RuntimeException why it could not be
     */
    synchronized void settle() {
        if (!customers.isEmpty()) {
            trail.note(AuditEvent.of(actor, AuditAction.READ_CUSTOMERS, categories, customers));
        }
        try {
            underWay.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    /** The rows of a list are selected by the same field. */
    private Set<DataCategory> shown(DataFetchingEnvironment place, FieldCatalogue catalogue) {
        return selected.computeIfAbsent(place.getField(), field -> categories(place, catalogue));
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
