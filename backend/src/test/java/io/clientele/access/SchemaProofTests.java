package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is served by a schema that holds anything that is hidden from them, were narrowing to forget it. */
class SchemaProofTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type Query { a: Int @open  b: Int @data(category: FINANCIAL) } | Query.b",
                "type Query { a(b: Int @data(category: FINANCIAL)): Int @open } | Query.b",
                "type Query { a(b: I @open): Int @open } input I { c: Int @open d: Int @data(category: FINANCIAL) } | I.d",
                "type Query { a(b: E @open): Int @open } enum E { C @open D @data(category: FINANCIAL) } | E.D"
            })
    void findsWhatWasLeft(String types, String left) {
        var schema = SmallSchema.of(types);
        var existing = schema.existingFor(SmallSchema.IDENTITY);

        assertThatThrownBy(() -> SchemaProof.holdsOnly(schema.schema(), existing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(left + " was left in a schema that must not have it");
        assertThatCode(() -> SchemaProof.holdsOnly(schema.narrowedFor(SmallSchema.IDENTITY), existing))
                .doesNotThrowAnyException();
    }
}
