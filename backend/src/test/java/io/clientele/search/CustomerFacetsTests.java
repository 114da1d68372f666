package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.CellSize;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetRequest.Values;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.FacetResult.ValueCount;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small cells: neither a count nor an order nor a page tells more than the steps do. */
class CustomerFacetsTests {

    private static final CellSize TENS = new CellSize(10);

    private static final List<ValueCount> CITIES = List.of(
            new ValueCount("Ypern", 29, false, false),
            new ValueCount("Aachen", 23, false, false),
            new ValueCount("Bonn", 20, false, false),
            new ValueCount("Celle", 14, false, false),
            new ValueCount("Dresden", 9, false, false));

    @Test
    void asksForAllValuesWhereStepsAreTold() {
        var request = cities(1, 2);

        assertThat(CustomerFacets.asked(List.of(request, cities(0, 2)), TENS))
                .containsExactly(cities(0, FacetRequest.MOST_VALUES));
        assertThat(CustomerFacets.asked(List.of(request), CellSize.EXACT)).containsExactly(request);
    }

    @Test
    void sortsAndPagesByWhatIsTold() {
        var facets = facets(CITIES);

        assertThat(facets.told(cities(0, 2))).isEqualTo(List.of(city("Aachen", 20), city("Bonn", 20)));
        assertThat(facets.told(cities(2, 2))).isEqualTo(List.of(city("Ypern", 20), city("Celle", 10)));
        assertThat(facets.told(cities(4, 2))).isEqualTo(List.of());
    }

    @Test
    void listsWhatTheFilterNamesOnTheFirstPageAlone() {
        var named = List.of(
                new ValueCount("Aachen", 23, false, false),
                new ValueCount("Bonn", 20, false, true),
                new ValueCount("Dresden", 9, true, false));

        assertThat(facets(named).told(cities(0, 1)))
                .isEqualTo(List.of(
                        city("Aachen", 20),
                        new ValueCount("Bonn", 20, false, true),
                        new ValueCount("Dresden", 0, true, false)));
        assertThat(facets(named).told(cities(1, 1))).isEqualTo(List.of());
    }

    @Test
    void tellsBandsAndConsentsInSteps() {
        var orders = new FacetRequest.Bands(Measure.LIFETIME_ORDERS, List.of(BigDecimal.ZERO));
        var band = new FacetResult.Band(BigDecimal.ZERO, null, 19, false, false);
        var consents = new FacetRequest.Consents();
        var consented = new FacetResult.Values(List.of(
                new ValueCount("MARKETING:EMAIL", 31, false, false), new ValueCount("MARKETING:SMS", 9, false, false)));
        var facets =
                new CustomerFacets(Map.of(orders, new FacetResult.Bands(List.of(band)), consents, consented), TENS);

        assertThat(facets.told(orders))
                .isEqualTo(List.of(new FacetResult.Band(BigDecimal.ZERO, null, 10, false, false)));
        assertThat(facets.told(consents))
                .isEqualTo(List.of(new CustomerFacets.ConsentCount("MARKETING", "EMAIL", 30, false, false)));
    }

    private static CustomerFacets facets(List<ValueCount> values) {
        return new CustomerFacets(Map.of(cities(0, FacetRequest.MOST_VALUES), new FacetResult.Values(values)), TENS);
    }

    private static Values cities(int offset, int first) {
        return new Values(Dimension.CITY, List.of(), null, offset, first);
    }

    private static ValueCount city(String name, long told) {
        return new ValueCount(name, told, false, false);
    }
}
