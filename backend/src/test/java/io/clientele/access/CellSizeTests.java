package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellSizeTests {

    @ParameterizedTest
    @CsvSource({"10, 0, 0", "10, 9, 0", "10, 10, 10", "10, 19, 10", "10, 20, 20", "1, 7, 7"})
    void tellsCountsInSteps(int size, long count, long told) {
        assertThat(new CellSize(size).told(count)).isEqualTo(told);
    }

    @Test
    void isExactWhenItTellsEveryCount() {
        assertThat(CellSize.EXACT.isExact()).isTrue();
        assertThat(new CellSize(2).isExact()).isFalse();
    }

    @Test
    void isFinerWhenItIsSmaller() {
        assertThat(new CellSize(5).finer(new CellSize(10))).isEqualTo(new CellSize(5));
        assertThat(new CellSize(10).finer(new CellSize(5))).isEqualTo(new CellSize(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void holdsSomebody(int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellSize(size));
    }
}
