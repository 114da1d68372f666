package io.clientele.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "1E999999999", "-1", "0.001", "12345678901234", "a lot", "1E-2147483647"})
    void refuseWhatIsNoAmount(String value) {
        assertThat(fields(value).amount("field").value()).isNull();
        assertThat(problems.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12.5", "1E3", " 9999999999999.99 ", "1.100"})
    void takeAmounts(String value) {
        assertThat(fields(value).amount("field").value()).hasScaleOf(2);
        assertThat(problems.any()).isFalse();
    }

    @Test
    void keepInstantsAsPreciselyAsTheRecord() {
        assertThat(fields("2026-01-31T10:00:00.123456789Z").instant("field").value())
                .isEqualTo(Instant.parse("2026-01-31T10:00:00.123456Z"));
    }

    private Fields fields(String value) {
        return new Fields(Map.of("field", value), "", problems);
    }
}
