package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.field.SchemaElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways in which other systems gave away what a role may not see, tried on each role's schema. */
class SchemaAttackTests {

    private final Asking asking = new Asking();

    static Stream<String> roles() {
        return SeededRules.ROLES.stream();
    }

    /** Every condition there is, as a value of every shape, alone and inside all, any and none. */
    @ParameterizedTest
    @MethodSource("roles")
    void filterOnAHiddenFieldInAnyClauseAndShape(String role) {
        for (var condition : hidden(role, "CustomerFilter.")) {
            for (var shape :
                    List.of("{ gte: 1 }", "{ in: [\"a\"] }", "{}", "[]", "null", "\"a\"", "{ eq: { eq: 1 } }")) {
                for (var clause : List.of("{ %s }", "{ all: [{ %s }] }", "{ any: [{ none: [{ %s }] }] }")) {
                    var filter = clause.formatted(condition + ": " + shape);
                    sameAsMisspelt(role, "{ customers(filter: %s) { totalCount } }".formatted(filter), condition);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void filterOnAHiddenPartOfACondition(String role) {
        for (var part : hidden(role, "PurchasesCondition.")) {
            sameAsMisspelt(
                    role,
                    "{ customers(filter: { purchases: { %s: { gte: 1 } } }) { totalCount } }".formatted(part),
                    part);
        }
    }

    @Test
    void filterByADottedPath() {
        assertThat(refused("partner", "{ customers(filter: { lifetime.spend: { gte: 1 } }) { totalCount } }"))
                .isTrue();
        var filter = Map.<String, Object>of("lifetime.spend", Map.of("gte", 1));
        var document = "query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }";
        assertThat(asking.as(SeededRules.viewer("partner"), document, null, Map.of("f", filter))
                        .getErrors())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void sortByAHiddenField(String role) {
        for (var value : hidden(role, "CustomerSortBy.")) {
            sameAsMisspelt(role, "{ customers(sort: [{ by: %s }]) { edges { cursor } } }".formatted(value), value);
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void facetOfAHiddenField(String role) {
        for (var facet : hidden(role, "CustomerFacets.")) {
            sameAsMisspelt(role, "{ customers { facets { %s { count } } } }".formatted(facet), facet);
            sameAsMisspelt(role, "{ customers { facets { %s(from: [0]) { count } } } }".formatted(facet), facet);
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void fieldThroughARelation(String role) {
        for (var field : hidden(role, "Order.")) {
            sameAsMisspelt(role, "{ customer(id: 1) { orders { edges { node { %s } } } } }".formatted(field), field);
        }
        for (var field : hidden(role, "Lifetime.")) {
            sameAsMisspelt(role, "{ customer(id: 1) { lifetime { %s } } }".formatted(field), field);
        }
    }

    @Test
    void aliasesAndFragmentsOfACoveredField() {
        var answer = asking.answer(
                "marketing",
                "{ customer(id: 1) { a: displayName ...F ... on Customer { c: displayName } } } fragment F on Customer { b: displayName }");

        assertThat(answer.toString()).contains("a=王•••", "b=王•••", "c=王•••").doesNotContain("王芳");
    }

    @Test
    void noSelectionForEverything() {
        assertThat(refused("partner", "{ customer(id: 1) }")).isTrue();
        assertThat(refused("partner", "{ customer(id: 1) { * } }")).isTrue();
    }

    @Test
    void valuesComputedFromProtectedOnes() {
        assertThat(category("Customer.age")).isEqualTo(category("Customer.birthDate"));
        assertThat(category("CustomerFilter.age")).isEqualTo(category("Customer.birthDate"));
        assertThat(category("CustomerSortBy.AGE")).isEqualTo(category("Customer.birthDate"));
        assertThat(category("CustomerFacets.ageBand")).isEqualTo(category("Customer.birthDate"));
        assertThat(category("Lifetime.averageOrder")).isEqualTo(category("Order.total"));
        assertThat(category("Lifetime.spend")).isEqualTo(category("OrderLine.amount"));
        assertThat(category("Customer.displayName")).isEqualTo(category("Customer.familyName"));
        assertThat(category("Query.customers(search:)")).isEqualTo(category("Customer.displayName"));
    }

    @Test
    void severalRolesWidenNoMoreThanEachOfThem() {
        for (var one : SeededRules.ROLES) {
            for (var other : SeededRules.ROLES) {
                var both = SeededRules.viewer(one, other);
                for (var category : DataCategory.values()) {
                    assertThat(both.grants().on(category))
                            .isIn(grants(one).on(category), grants(other).on(category));
                }
                for (var permission : Permission.values()) {
                    assertThat(both.grants().permit(permission))
                            .isEqualTo(grants(one).permit(permission)
                                    || grants(other).permit(permission));
                }
            }
        }
    }

    @Test
    void subscriptions() {
        assertThat(refused("privacy-officer", "subscription { customers { totalCount } }"))
                .isTrue();
        assertThat(asking.answer("privacy-officer", "{ __schema { subscriptionType { name } } }")
                        .toString())
                .contains("subscriptionType=null");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void scoresAndExplanations(String role) {
        var schema = asking.as(role, IntrospectionQuery.INTROSPECTION_QUERY)
                .toSpecification()
                .toString();

        assertThat(schema.toLowerCase(Locale.ROOT))
                .doesNotContain("name=score", "name=explain", "name=suggest", "name=highlight", "name=relevance");
    }

    @Test
    void errorsThatGuessOrRepeatValues() {
        var misspelt = asking.answer("marketing", "{ customer(id: 1) { displayNam gende } }")
                .toString();
        var value = asking.answer("marketing", "{ customers(filter: { age: { gte: \"s3cr3t\" } }) { totalCount } }");

        assertThat(misspelt).doesNotContainIgnoringCase("did you mean").doesNotContain("displayName", "gender");
        assertThat(value.get("errors").toString()).doesNotContain("s3cr3t");
    }

    /** Rules name categories, never fields: a field that comes back has the category that its schema says. */
    @Test
    void aFieldThatIsRemovedAndAddedAgain() {
        var names = Asking.catalogue().elements().stream()
                .map(SchemaElement::coordinate)
                .toList();

        assertThat(SeededRules.read().grants().values())
                .allSatisfy(grants -> assertThat(names)
                        .doesNotContainAnyElementsOf(grants.categories().keySet().stream()
                                .map(Enum::name)
                                .toList()));
    }

    @Test
    void massAssignmentOfHiddenFields() {
        sameAsMisspelt(
                "admin",
                "mutation { upsertCustomers(customers: [{ customerNumber: \"1\", notes: \"x\" }]) { created } }",
                "notes");
        sameAsMisspelt(
                "admin",
                "mutation { upsertCustomers(customers: [{ customerNumber: \"1\" }]) { customers { notes } } }",
                "notes");
    }

    private static Grants grants(String role) {
        return SeededRules.viewer(role).grants();
    }

    private static DataCategory category(String coordinate) {
        return Asking.catalogue().find(coordinate).category();
    }

    /** Names of the type's members that the full schema has and the role's has not. */
    private List<String> hidden(String role, String type) {
        var existing = asking.schemas().classifiedElements(grants(role));
        return Asking.catalogue().elements().stream()
                .filter(SchemaElement::isClassified)
                .filter(element -> element.coordinate().startsWith(type)
                        && !element.coordinate().contains("("))
                .filter(element -> !existing.contains(element))
                .map(element -> element.coordinate().substring(type.length()))
                .toList();
    }

    private void sameAsMisspelt(String role, String document, String name) {
        var misspelt = name.substring(0, name.length() - 1) + (name.endsWith("Q") ? "X" : "Q");
        var one = asking.answer(role, document).toString();
        var other = asking.answer(role, document.replace(name, misspelt)).toString();

        assertThat(one).as(document).contains("errors");
        assertThat(one.replace(name, misspelt)).as(document).isEqualTo(other);
    }

    private boolean refused(String role, String document) {
        return !asking.as(role, document).getErrors().isEmpty();
    }
}
