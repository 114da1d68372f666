package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import io.clientele.graphql.TestGraphQl;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

class GrantedSchemaTests {

    private static final GraphQLSchema FULL = TestGraphQl.schema();
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.of(FULL);

    private final Asking asking = new Asking();

    static Stream<String> roles() {
        return SeededRules.ROLES.stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void holdsExactlyWhatTheGrantsAdmit(String role) {
        var grants = SeededRules.viewer(role).grants();
        var schema = GrantedSchema.derive(FULL, CATALOGUE, (viewer, customer) -> Set.of(), grants);
        var admitted = CATALOGUE.elements().stream()
                .filter(SchemaElement::isClassified)
                .filter(grants::admit)
                .filter(element -> isReachable(element, schema));

        assertThat(FieldCatalogue.of(schema).elements().stream().filter(SchemaElement::isClassified))
                .containsExactlyElementsOf(admitted.toList());
    }

    /** Inputs of mutations go with the mutations, for example. */
    private static boolean isReachable(SchemaElement element, GraphQLSchema schema) {
        return schema.getType(element.coordinate().replaceFirst("\\..*", "")) != null;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void showsEachRoleItsOwnSchema(String role) {
        var grants = SeededRules.viewer(role).grants();
        var shown = asking.as(role, IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(shown.getErrors()).isEmpty();
        var text = shown.toSpecification().toString();
        hiddenNames(grants).forEach(name -> assertThat(text).doesNotContain("name=" + name + ","));
    }

    private static Stream<String> hiddenNames(Grants grants) {
        var names = Map.of(
                DataCategory.IDENTITY, "familyName",
                DataCategory.CONTACT, "ContactPoint",
                DataCategory.SENSITIVE, "notes",
                DataCategory.FINANCIAL, "averageOrder");
        return names.entrySet().stream()
                .filter(name -> grants.on(name.getKey()) == Visibility.HIDDEN)
                .map(Map.Entry::getValue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ customer(id: 1) { displayName } } | displayName | displeyName",
                "{ customer(id: 1) { lifetime { spend { amount } } } } | spend | spent",
                "{ customers(search: \"x\") { totalCount } } | search | saerch",
                "{ customers(filter: { lifetimeSpend: { gte: 1 } }) { totalCount } } | lifetimeSpend | lifetimeSpent",
                "{ customers(filter: { all: [{ none: [{ lifetimeSpend: { gte: 1 } }] }] }) { totalCount } } | lifetimeSpend | lifetimeSpent",
                "{ customers(sort: [{ by: LIFETIME_SPEND }]) { totalCount } } | LIFETIME_SPEND | LIFETIME_SPENT",
                "{ customers { facets { lifetimeSpend(from: [0]) { count } } } } | lifetimeSpend | lifetimeSpent",
                "{ customer(id: 1) { ... on ContactPoint { value } } } | ContactPoint | ContactPaint",
                "fragment a on ContactPoint { value } { customer(id: 1) { id ...a } } | ContactPoint | ContactPaint",
                "query ($a: CustomerInput) { customers { totalCount } } | CustomerInput | CustomerImput",
                "{ __type(name: \"ContactPoint\") { name } } | ContactPoint | ContactPaint",
                "mutation { upsertCustomers(customers: []) { created } } | upsertCustomers | upsertCostumers",
                "{ customers { facets { lifetimeSpend: gender { lifetimeSpend } } } } | lifetimeSpend | lifetimeSpent"
            })
    void saysTheSameOfForbiddenAndOfMisspelt(String document, String forbidden, String misspelt) {
        var one = asking.answer("partner", document).toString();
        var other =
                asking.answer("partner", document.replace(forbidden, misspelt)).toString();

        assertThat(one.replace(forbidden, misspelt)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"lifetimeSpend, lifetimeSpent", "shoeSize, showSize"})
    void saysTheSameOfForbiddenVariables(String forbidden, String misspelt) {
        assertThat(filteredBy(forbidden).replace(forbidden, misspelt)).isEqualTo(filteredBy(misspelt));
    }

    private String filteredBy(String condition) {
        var filter = Map.<String, Object>of("any", List.of(Map.of(condition, Map.of("gte", 1))));
        var document = "query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }";
        var result = asking.as(SeededRules.viewer("partner"), document, null, Map.of("filter", filter));
        return result.toSpecification().toString();
    }

    @Test
    void hasNoMutationsForReaders() {
        assertThat(derived(SeededRules.viewer("partner").grants()).getMutationType())
                .isNull();
        assertThat(derived(SeededRules.viewer("service").grants()).getMutationType())
                .isNotNull();
    }

    @Test
    void leavesNoTypeWithNothingInIt() {
        var sensitive = new Grants(Map.of(DataCategory.SENSITIVE, Visibility.VISIBLE), Set.of());
        var schema = derived(sensitive);

        assertThat(schema.getType("CustomerFilter")).isNull();
        assertThat(schema.getQueryType().getFieldDefinition("customers").getArgument("filter"))
                .isNull();
        assertThat(schema.getType("CustomerFacets")).isNull();
        assertThat(schema.getType("CustomerFact")).isNull();
        assertThat(schema.getObjectType("Customer").getFieldDefinition("notes")).isNotNull();
        assertThat(schema.getType("Gender")).isNull();
    }

    @Test
    void keepsOneOf() {
        var schema = derived(SeededRules.viewer("partner").grants());

        assertThat(((graphql.schema.GraphQLInputObjectType) schema.getType("CustomerFilter")).isOneOf())
                .isTrue();
    }

    @Test
    void servesEqualGrantsByOneSchema() {
        var schemas = asking.schemas();

        assertThat(schemas.service(SeededRules.viewer("service").grants()))
                .isSameAs(
                        schemas.service(SeededRules.viewer("service", "unknown").grants()))
                .isNotSameAs(schemas.service(SeededRules.viewer("admin").grants()));
    }

    /** Edited grants leave schemas behind that nobody asks for any more. */
    @Test
    void keepsNoMoreSchemasThanSixtyFour() {
        var small = SmallSchema.of("type Query { a: Int @open }");
        var schemas = new GrantedSchemas(small, small.catalogue(), (viewer, customer) -> Set.of(), List.of());
        var grants = Stream.iterate(1, number -> number + 1)
                .map(GrantedSchemaTests::numbered)
                .limit(65)
                .toList();
        var first = schemas.service(grants.getFirst());

        grants.subList(0, 64).forEach(schemas::service);
        assertThat(schemas.service(grants.getFirst())).isSameAs(first);
        schemas.service(grants.getLast());
        assertThat(schemas.service(grants.getFirst())).isNotSameAs(first);
    }

    /** One of many different grants: the number's bits are categories. */
    private static Grants numbered(int number) {
        var bits = BitSet.valueOf(new long[] {number});
        return new Grants(
                bits.stream()
                        .mapToObj(bit -> DataCategory.values()[bit])
                        .collect(Collectors.toMap(Function.identity(), category -> Visibility.VISIBLE)),
                Set.of());
    }

    @Test
    void loadsRowsTogetherAsTheFullSchemaDoes() {
        var small = SmallSchema.of("type Query { a: Int @open }");
        var registered = new AtomicInteger();
        DataLoaderRegistrar registrar = (loaders, context) -> registered.incrementAndGet();
        var schemas = new GrantedSchemas(small, small.catalogue(), (viewer, customer) -> Set.of(), List.of(registrar));

        schemas.service(SmallSchema.IDENTITY)
                .execute(new DefaultExecutionGraphQlRequest("{ a }", null, Map.of(), Map.of(), "1", Locale.ROOT))
                .block();

        assertThat(registered).hasValue(1);
    }

    @Test
    void refusesEverythingButTheirNameToWhoeverIsGrantedNothing() {
        var nobody = SeededRules.viewer("unknown");

        var asked = asking.as(nobody, "{ viewer { name } customers { totalCount } }", null, Map.of());

        assertThat(asked.<Map<String, Object>>getData()).isNull();
        assertThat(asked.getErrors().getFirst().getExtensions()).containsEntry("code", "FORBIDDEN");
        assertThat(asking.as(nobody, "{ viewer { name } }", null, Map.of()).<Map<String, Object>>getData())
                .isEqualTo(Map.of("viewer", Map.of("name", "somebody")));
    }

    private static GraphQLSchema derived(Grants grants) {
        return GrantedSchema.derive(FULL, CATALOGUE, (viewer, customer) -> Set.of(), grants);
    }
}
