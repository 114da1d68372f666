package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.field.DataCategory;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessPreviewTests {

    private final Asking asking = new Asking();
    private final AccessPreview preview = new AccessPreview(asking.schemas(), Asking.catalogue());

    @Test
    void showsFieldsOfEveryCategoryThatCustomersHave() {
        var shown = preview.of(Grants.NONE).stream()
                .map(AccessPreview.Field::category)
                .collect(Collectors.toSet());
        var held = Asking.catalogue().elements().stream()
                .filter(element -> element.coordinate().startsWith("Customer."))
                .map(element -> element.category())
                .filter(category -> category != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));

        assertThat(shown).containsAll(held);
    }

    @Test
    void showsNothingToWhoeverIsGrantedNothing() {
        assertThat(preview.of(Grants.NONE)).allSatisfy(field -> {
            assertThat(field.visibility()).isEqualTo(Visibility.HIDDEN);
            assertThat(field.value()).isNull();
        });
    }

    @Test
    void coversAsTheApiDoes() {
        var fields = fields(SeededRules.viewer("marketing").grants());

        assertThat(fields.get("Customer.displayName").value()).isEqualTo("N•••");
        assertThat(fields.get("ContactPoint.value").value()).isEqualTo("n•••@e•••.com");
        assertThat(fields.get("Customer.gender").value()).isEqualTo("FEMALE");
        assertThat(fields.get("Lifetime.spend").value()).isEqualTo("273.10 EUR");
        assertThat(fields.get("Customer.notes").visibility()).isEqualTo(Visibility.HIDDEN);
    }

    @Test
    void bandsAmountsAndTellsYears() {
        var fields = fields(new Grants(
                Map.of(
                        DataCategory.FINANCIAL, Visibility.MASKED,
                        DataCategory.DEMOGRAPHIC, Visibility.MASKED,
                        DataCategory.BEHAVIOUR, Visibility.VISIBLE),
                Set.of()));

        assertThat(fields.get("Lifetime.spend").value()).isEqualTo("200 EUR");
        assertThat(fields.get("Customer.birthDate").value()).isEqualTo("1988-01-01");
        assertThat(fields.get("Customer.age").visibility()).isEqualTo(Visibility.HIDDEN);
    }

    @Test
    void hidesAFieldWhenNothingLeadsToIt() {
        var fields = fields(new Grants(Map.of(DataCategory.IDENTITY, Visibility.VISIBLE), Set.of()));

        assertThat(fields.get("Customer.displayName").value()).isEqualTo("Nadia Muster");
        assertThat(fields.get("Membership.cardNumber").visibility()).isEqualTo(Visibility.HIDDEN);
    }

    private Map<String, AccessPreview.Field> fields(Grants grants) {
        return preview.of(grants).stream()
                .collect(Collectors.toMap(AccessPreview.Field::coordinate, Function.identity()));
    }
}
