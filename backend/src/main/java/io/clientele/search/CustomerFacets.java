package io.clientele.search;

import io.clientele.access.CellSize;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.FacetResult.AgeBand;
import io.clientele.index.search.FacetResult.SpendBand;
import io.clientele.index.search.FacetResult.ValueCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facets that were asked for, by what was asked, and how exactly their counts are told. */
record CustomerFacets(Map<FacetRequest, FacetResult> results, CellSize cells) {

    List<ValueCount> values(FacetRequest request) {
        var values = ((FacetResult.Values) result(request)).values();
        return cells.isExact() ? values : inSteps(values);
    }

    List<AgeBand> ageBands(FacetRequest request) {
        return ((FacetResult.AgeBands) result(request))
                .bands().stream()
                        .map(band -> new AgeBand(band.gte(), band.lt(), cells.told(band.count()), band.selected()))
                        .toList();
    }

    List<SpendBand> spendBands(FacetRequest request) {
        return ((FacetResult.SpendBands) result(request))
                .bands().stream()
                        .map(band -> new SpendBand(band.gte(), band.lt(), cells.told(band.count()), band.selected()))
                        .toList();
    }

    /** Sorted anew: the order of what is told alike would tell which is more. */
    private List<ValueCount> inSteps(List<ValueCount> values) {
        return values.stream()
                .map(value -> new ValueCount(value.value(), cells.told(value.count()), value.selected()))
                .filter(value -> value.count() > 0 || value.selected())
                .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .toList();
    }

    private FacetResult result(FacetRequest request) {
        return Objects.requireNonNull(results.get(request), "a facet is asked in the same search as the page");
    }
}
