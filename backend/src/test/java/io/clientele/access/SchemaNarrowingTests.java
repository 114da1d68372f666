package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaNarrowingTests {

    @Test
    void takesOutWhatIsHiddenAndKeepsTheRest() {
        var narrowed = SmallSchema.of("""
                type Query { a(b: E @open, c: Int @data(category: FINANCIAL)): T @open }
                type T { d: Int @data(category: IDENTITY) e: Int @data(category: FINANCIAL) }
                enum E { F @data(category: IDENTITY) G @data(category: FINANCIAL) }
                """).narrowedFor(SmallSchema.IDENTITY);

        assertThat(narrowed.getQueryType().getFieldDefinition("a").getArgument("b"))
                .isNotNull();
        assertThat(narrowed.getQueryType().getFieldDefinition("a").getArgument("c"))
                .isNull();
        assertThat(narrowed.getObjectType("T").getFieldDefinitions()).hasSize(1);
        assertThat(((GraphQLEnumType) narrowed.getType("E"))
                        .getValues().stream().map(GraphQLEnumValueDefinition::getName))
                .containsExactly("F");
    }

    /** What would lead to it is gone, too: a field whose type has nothing left would tell that there was something. */
    @Test
    void leavesNothingThatLeadsToNothing() {
        var narrowed = SmallSchema.of("""
                type Query { a: Int @open  b: T @open  c(d: E @open  f: I @open): Int @open }
                type T { g: Int @data(category: FINANCIAL) }
                enum E { H @data(category: FINANCIAL) }
                input I { all: [I!] @open  j: Int @data(category: FINANCIAL) }
                """).narrowedFor(SmallSchema.IDENTITY);

        assertThat(narrowed.getType("T")).isNull();
        assertThat(narrowed.getType("E")).isNull();
        assertThat(narrowed.getType("I")).isNull();
        assertThat(narrowed.getQueryType().getFieldDefinition("b")).isNull();
        assertThat(narrowed.getQueryType().getFieldDefinition("c").getArguments())
                .isEmpty();
    }

    @Test
    void keepsEnumerationsThatSayNothingOfThemselves() {
        var narrowed = SmallSchema.of("""
                type Query { a: E @data(category: IDENTITY) }
                enum E { B C }
                """).narrowedFor(SmallSchema.IDENTITY);

        assertThat(((GraphQLEnumType) narrowed.getType("E")).getValues()).hasSize(2);
    }

    @Test
    void hasMutationsOnlyForWhoeverMayMakeOne() {
        var writing = SmallSchema.of("""
                type Query { a: Int @open }
                type Mutation { b: Int @open @requires(permission: WRITE_CUSTOMERS) }
                """);

        assertThat(writing.narrowedFor(SmallSchema.IDENTITY).getMutationType()).isNull();
        assertThat(writing.narrowedFor(new Grants(Map.of(), Set.of(Permission.WRITE_CUSTOMERS)))
                        .getMutationType())
                .isNotNull();
        assertThat(SmallSchema.of("type Query { a: Int @open }")
                        .narrowedFor(SmallSchema.IDENTITY)
                        .getMutationType())
                .isNull();
    }

    @Test
    void showsMaskedOnlyWhatCanBeCovered() {
        var masked = new Grants(Map.of(DataCategory.IDENTITY, Visibility.MASKED), Set.of());
        var narrowed = SmallSchema.of("""
                type Query {
                  a: String @data(category: IDENTITY, mask: NAME)
                  b: String @data(category: IDENTITY)
                  c: String @data(category: IDENTITY, mask: NAME) @requires(permission: REVEAL)
                }
                """).narrowedFor(masked);

        assertThat(narrowed.getQueryType().getFieldDefinitions()).hasSize(1);
        assertThat(narrowed.getQueryType().getFieldDefinition("a")).isNotNull();
    }
}
