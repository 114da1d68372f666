package io.clientele.access;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import io.clientele.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what grants leave of a customer, on one who is made up: whoever governs access need not see anybody for it. */
@Component
class AccessPreview {

    private static final Money SPEND = new Money(new BigDecimal("273.10"), "EUR");

    /** In the order in which people read them. Values, not texts, so that they are covered as the API covers them. */
    private static final List<Map.Entry<String, Object>> SAMPLE = List.of(
            entry("Customer.displayName", "Nadia Muster"),
            entry("Customer.customerNumber", "C-000042"),
            entry("Customer.givenName", "Nadia"),
            entry("Customer.familyName", "Muster"),
            entry("Membership.cardNumber", "8801 2345 6789"),
            entry("ContactPoint.value", "nadia.muster@example.com"),
            entry("Address.line", "12 Harbour Street"),
            entry("Customer.gender", "FEMALE"),
            entry("Customer.birthDate", LocalDate.of(1988, 5, 17)),
            entry("Customer.age", 38),
            entry("Customer.maritalStatus", "MARRIED"),
            entry("Customer.occupation", "Teacher"),
            entry("Address.city", "Hamburg"),
            entry("Address.postalCode", "20095"),
            entry("Address.country", "DE"),
            entry("Lifetime.orders", 7),
            entry("Lifetime.categories", "Books, Music"),
            entry("Membership.level", "GOLD"),
            entry("Lifetime.spend", SPEND),
            entry("Customer.creditRating", "Good"),
            entry("Consent.status", "GRANTED"),
            entry("Customer.notes", "Prefers calls in the evening."),
            entry("Customer.taxNumber", "900-12-3456"),
            entry("Organization.legalName", "Muster Trading Ltd"),
            entry("Customer.source", "web form"));

    private final GrantedSchemas schemas;
    private final FieldCatalogue catalogue;

    AccessPreview(GrantedSchemas schemas, FieldCatalogue catalogue) {
        this.schemas = schemas;
        this.catalogue = catalogue;
    }

    /** Every field of the sample, and its value as the grants leave it. */
    List<Field> of(Grants grants) {
        // Of the schema itself: a field is gone, too, when what leads to it is.
        var existing = schemas.classifiedElements(grants).stream()
                .map(SchemaElement::coordinate)
                .collect(toSet());
        return SAMPLE.stream()
                .map(sample -> field(element(sample.getKey()), sample.getValue(), existing, grants))
                .toList();
    }

    private SchemaElement element(String coordinate) {
        return Objects.requireNonNull(catalogue.find(coordinate), coordinate);
    }

    private static Field field(SchemaElement element, Object value, Set<String> existing, Grants grants) {
        var category = Objects.requireNonNull(element.category(), element.coordinate());
        return existing.contains(element.coordinate())
                ? new Field(
                        element.coordinate(), category, grants.on(category), shown(value, element, grants.on(category)))
                : new Field(element.coordinate(), category, Visibility.HIDDEN, null);
    }

    private static String shown(Object value, SchemaElement element, Visibility visibility) {
        var mask = element.mask();
        var covered = mask == null || visibility == Visibility.VISIBLE ? value : Masking.cover(value, mask);
        return covered instanceof Money money
                ? "%s %s".formatted(money.amount().toPlainString(), money.currency())
                : String.valueOf(covered);
    }

    /** @param value null when the field does not exist for the role */
    record Field(
            String coordinate,
            DataCategory category,
            Visibility visibility,
            @Nullable String value) {}
}
