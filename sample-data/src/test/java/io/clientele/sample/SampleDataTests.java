package io.clientele.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleDataTests {

    @Test
    void countsTheKnownScales() {
        assertThat(SampleData.atScale(0.01).counts().customers()).isEqualTo(1_000);
        assertThat(SampleData.atScale(0.1).counts().customers()).isEqualTo(10_000);
        assertThat(SampleData.atScale(0.1).counts())
                .isEqualTo(new SampleCounts(10_000, 2_000, 20_000, 6_000, 20_000, 240_000, 72_000, 180_000));
        assertThat(SampleData.atScale(1).counts().orders()).isEqualTo(460_000);
        assertThat(SampleData.atScale(1).counts().lines()).isEqualTo(5_040_000);
    }

    @Test
    void refusesScalesThatHaveNoData() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleData.atScale(0))
                .withMessageContaining("above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleData.atScale(Double.NaN));
    }

    @Test
    void putsLeapDaysOnThe28thWhereThereIsNoneLater() {
        assertThat(Dates.ofParts(1928, 2, 29)).isEqualTo(LocalDate.of(1951, 2, 28));
        assertThat(Dates.ofJulianDay(2_450_815)).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(Dates.ofParts(1950, null, 3)).isNull();
    }
}
