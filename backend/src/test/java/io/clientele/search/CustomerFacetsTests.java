package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.clientele.access.CellSize;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.FacetResult.AgeBand;
import io.clientele.index.search.FacetResult.SpendBand;
import io.clientele.index.search.FacetResult.ValueCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerFacetsTests {

    private static final FacetRequest COUNTRIES = FacetRequests.values(Dimension.COUNTRY);
    private static final FacetRequest AGES = FacetRequests.ageBands(List.of(0, 30));
    private static final FacetRequest SPENDS = FacetRequests.spendBands(List.of(BigDecimal.ZERO));

    private static final Map<FacetRequest, FacetResult> RESULTS = Map.of(
            COUNTRIES,
            new FacetResult.Values(List.of(
                    new ValueCount("US", 29, false),
                    new ValueCount("FR", 28, false),
                    new ValueCount("DE", 12, true),
                    new ValueCount("GB", 9, false),
                    new ValueCount("AT", 3, true))),
            AGES,
            new FacetResult.AgeBands(List.of(new AgeBand(0, 30, 9, false), new AgeBand(30, null, 29, true))),
            SPENDS,
            new FacetResult.SpendBands(List.of(new SpendBand(BigDecimal.ZERO, null, 19, true))));

    private final CustomerFacets exact = new CustomerFacets(RESULTS, CellSize.EXACT);
    private final CustomerFacets inSteps = new CustomerFacets(RESULTS, new CellSize(10));

    @Test
    void tellEveryCountAsItIs() {
        assertThat(exact.values(COUNTRIES)).isEqualTo(((FacetResult.Values) RESULTS.get(COUNTRIES)).values());
        assertThat(exact.ageBands(AGES)).isEqualTo(((FacetResult.AgeBands) RESULTS.get(AGES)).bands());
        assertThat(exact.spendBands(SPENDS)).isEqualTo(((FacetResult.SpendBands) RESULTS.get(SPENDS)).bands());
    }

    /** The order of what is told alike would tell which is more. */
    @Test
    void tellCountsInStepsAndInNoOrderThatTellsMore() {
        assertThat(inSteps.values(COUNTRIES))
                .containsExactly(
                        new ValueCount("FR", 20, false),
                        new ValueCount("US", 20, false),
                        new ValueCount("DE", 10, true),
                        new ValueCount("AT", 0, true));
    }

    @Test
    void tellBandsInSteps() {
        assertThat(inSteps.ageBands(AGES))
                .containsExactly(new AgeBand(0, 30, 0, false), new AgeBand(30, null, 20, true));
        assertThat(inSteps.spendBands(SPENDS)).containsExactly(new SpendBand(BigDecimal.ZERO, null, 10, true));
    }

    @Test
    void areAskedInTheSameSearchAsThePage() {
        assertThatNullPointerException().isThrownBy(() -> exact.values(FacetRequests.values(Dimension.CITY)));
    }
}
