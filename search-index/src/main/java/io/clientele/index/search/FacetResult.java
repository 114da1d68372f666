package io.clientele.index.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts of a facet, exact. */
public sealed interface FacetResult {

    /**
     * For {@link FacetRequest.Values}, {@link FacetRequest.Named} and {@link FacetRequest.Consents}: by falling count, then by
     * value. A consent is {@code MARKETING} or {@code MARKETING:EMAIL}.
     */
    record Values(List<ValueCount> values) implements FacetResult {}

    /** For {@link FacetRequest.Bands}, in the order asked for. */
    record Bands(List<Band> bands) implements FacetResult {}

    /** For {@link FacetRequest.Grid}: all cells, the lowest recency first, then the lowest frequency; empty before a ranking. */
    record Grid(List<Cell> cells) implements FacetResult {}

    /**
     * @param averageSpend in the main unit of money, rounded to hundredths; null where nobody is or it was not asked for
     * @param selected whether the filter has conditions of its own on the ranking and they leave room for the cell
     * @param excluded whether a {@code none} of such conditions leaves nobody in the cell
     */
    record Cell(
            int recency,
            int frequency,
            long count,
            @Nullable BigDecimal averageSpend,
            boolean selected,
            boolean excluded) {}

    /**
     * @param selected whether the filter names the value in a condition of its own
     * @param excluded whether the filter names the value in a {@code none} of conditions of its own
     */
    record ValueCount(String value, long count, boolean selected, boolean excluded) {}

    /**
     * @param lt excluded; null in the last, open band
     * @param selected whether the filter has conditions of its own on the measure and they leave room for the band
     * @param excluded whether a {@code none} of such conditions leaves nobody in the band
     */
    record Band(BigDecimal gte, @Nullable BigDecimal lt, long count, boolean selected, boolean excluded) {}
}
