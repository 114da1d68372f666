package io.clientele.index.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a facet, exact. */
public sealed interface FacetResult {

    /** For {@link FacetRequest.Values}: by falling count, then by value. */
    record Values(List<ValueCount> values) implements FacetResult {}

    /** For {@link FacetRequest.AgeBands}, in the order asked for. */
    record AgeBands(List<AgeBand> bands) implements FacetResult {}

    /** For {@link FacetRequest.SpendBands}, in the order asked for. */
    record SpendBands(List<SpendBand> bands) implements FacetResult {}

    /** @param selected whether the filter names the value in a condition of its own */
    record ValueCount(String value, long count, boolean selected) {}

    /**
     * @param lt excluded; null in the last, open band
     * @param selected whether the filter has conditions of its own on age and they leave room for the band
     */
    record AgeBand(int gte, @Nullable Integer lt, long count, boolean selected) {}

    /**
     * @param lt excluded; null in the last, open band
     * @param selected whether the filter has conditions of its own on spend and they leave room for the band
     */
    record SpendBand(BigDecimal gte, @Nullable BigDecimal lt, long count, boolean selected) {}
}
