package io.clientele.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.errors.SchemaProblem;
import io.clientele.graphql.TestGraphQl;
import org.junit.jupiter.api.Test;

class FieldCatalogueTests {

    private static final String DIRECTIVES = """
            directive @data(category: DataCategory!, mask: Mask)
              on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
            directive @open on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
            directive @requires(permission: Permission!) on FIELD_DEFINITION
            enum DataCategory { IDENTITY FINANCIAL }
            enum Mask { KEEP NAME CONTACT AMOUNT TEXT }
            enum Permission { WRITE_CUSTOMERS }
            """;

    @Test
    void readsTheRealSchema() {
        var catalogue = FieldCatalogue.of(TestGraphQl.schema());

        assertThat(catalogue.find("Customer.displayName"))
                .isEqualTo(new SchemaElement("Customer.displayName", DataCategory.IDENTITY, Mask.NAME, null));
        assertThat(catalogue.find("Query.customers(search:)"))
                .isEqualTo(new SchemaElement("Query.customers(search:)", DataCategory.IDENTITY, null, null));
        assertThat(catalogue.find("CustomerSortBy.LIFETIME_SPEND"))
                .isEqualTo(new SchemaElement("CustomerSortBy.LIFETIME_SPEND", DataCategory.FINANCIAL, null, null));
        assertThat(catalogue.find("Mutation.recordOrders"))
                .isEqualTo(new SchemaElement("Mutation.recordOrders", null, null, Permission.RECORD_ORDERS));
        assertThat(catalogue.find("CustomerFilter.age")).isNotNull();
        assertThat(catalogue.find("Gender.FEMALE")).isNull();
        assertThat(catalogue.find("Customer.nothing")).isNull();
    }

    @Test
    void namesEverythingThatNobodyClassified() {
        refuses("""
                type Query { a(b: Int): Int @open  c: E @open  d(in: I @open): Int @open  e: Int }
                input I { f: Int }
                enum E { G @open H }
                """, "Query.a(b:) is neither", "Query.e is neither", "I.f is neither", "E.H is neither");
    }

    @Test
    void refusesWhatIsBoth() {
        refuses("type Query { a: Int @open @data(category: IDENTITY) }", "Query.a is both @data and @open");
    }

    @Test
    void refusesMasksThatCannotCover() {
        refuses(
                """
                type Query {
                  a: Int @data(category: IDENTITY, mask: NAME)
                  b: String @data(category: FINANCIAL, mask: AMOUNT)
                  c(d: String @data(category: IDENTITY, mask: TEXT)): [String!]! @data(category: IDENTITY, mask: TEXT)
                }
                """,
                "Query.a cannot be covered by NAME",
                "Query.b cannot be covered by AMOUNT",
                "Query.c(d:) cannot be covered by TEXT");
    }

    @Test
    void refusesTypesWhoseGuardsItCannotCompare() {
        refuses("""
                type Query { a: U @open }
                type T { b: Int @open }
                union U = T
                """, "U is neither an object");
    }

    @Test
    void doesNotEvenReadAMisspeltDirective() {
        assertThatThrownBy(() -> schema("type Query { a: Int @opne }")).isInstanceOf(SchemaProblem.class);
    }

    @Test
    void leavesPlainEnumerationsToTheirFields() {
        var catalogue = FieldCatalogue.of(schema("type Query { a: E @open } enum E { B C }"));

        assertThat(catalogue.elements()).extracting(SchemaElement::coordinate).containsExactly("Query.a");
    }

    private static void refuses(String sdl, String... faults) {
        assertThatThrownBy(() -> FieldCatalogue.of(schema(sdl)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(faults);
    }

    private static GraphQLSchema schema(String sdl) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("U", type -> type.typeResolver(environment -> null))
                .strictMode(false);
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(DIRECTIVES + sdl), wiring.build());
    }
}
