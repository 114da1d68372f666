package io.clientele.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTests {

    @Test
    void takesPercentilesFromWhatWasMeasured() {
        var hundred = Series.of(IntStream.rangeClosed(1, 100).boxed().toList());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
    }

    @Test
    void isNotMisledByOneSlowRound() {
        assertThat(Series.of(List.of(900, 2, 1)).median()).isEqualTo(2);
    }

    @Test
    void refusesToTellWhatWasNotMeasured() {
        assertThatIllegalStateException().isThrownBy(() -> Series.of(List.of()));
    }
}
