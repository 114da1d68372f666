package io.clientele.search;

import io.clientele.access.CellSize;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetRequest.Values;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.FacetResult.Band;
import io.clientele.index.search.FacetResult.Cell;
import io.clientele.index.search.FacetResult.ValueCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facets that were asked for, by what was asked, and how exactly their counts are told. */
record CustomerFacets(Map<FacetRequest, FacetResult> results, CellSize cells) {

    private static final Comparator<ValueCount> MOST_FIRST =
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

    /**
     * What the index is asked. Where counts are told in steps, the index would tell by the order of its pages which of two
     * alike is more: then it is asked for all values, which are sorted and cut here.
     */
    static List<FacetRequest> asked(List<FacetRequest> wanted, CellSize cells) {
        return cells.isExact()
                ? wanted
                : wanted.stream().map(FacetRequests::whole).distinct().toList();
    }

    /** The facet as the API tells it. */
    List<?> told(FacetRequest request) {
        return switch (result(request)) {
            case FacetResult.Bands bands ->
                bands.bands().stream().map(this::told).toList();
            case FacetResult.Grid grid -> grid.cells().stream().map(this::told).toList();
            case FacetResult.Values values ->
                request instanceof FacetRequest.Consents
                        ? told(values.values()).stream().map(ConsentCount::of).toList()
                        : page(request, told(values.values()));
        };
    }

    private Band told(Band band) {
        return new Band(band.gte(), band.lt(), cells.told(band.count()), band.selected(), band.excluded());
    }

    private Cell told(Cell cell) {
        return new Cell(
                cell.recency(),
                cell.frequency(),
                cells.told(cell.count()),
                // Of a sum and a number one could be worked out from the other.
                cells.isExact() ? cell.averageSpend() : null,
                cell.selected(),
                cell.excluded());
    }

    private List<ValueCount> told(List<ValueCount> values) {
        return cells.isExact()
                ? values
                : values.stream()
                        .map(value -> new ValueCount(
                                value.value(), cells.told(value.count()), value.selected(), value.excluded()))
                        .filter(value -> value.count() > 0 || isNamed(value))
                        .sorted(MOST_FIRST)
                        .toList();
    }

    /** As the index pages, but of what is told. */
    private List<ValueCount> page(FacetRequest request, List<ValueCount> values) {
        if (cells.isExact() || !(request instanceof Values asked)) {
            return values;
        }
        var page = values.stream()
                .filter(value -> value.count() > 0)
                .skip(asked.offset())
                .limit(asked.first())
                .toList();
        return values.stream()
                .filter(value -> isNamed(value) ? asked.offset() == 0 : page.contains(value))
                .toList();
    }

    private static boolean isNamed(ValueCount value) {
        return value.selected() || value.excluded();
    }

    private FacetResult result(FacetRequest request) {
        var asked = cells.isExact() ? request : FacetRequests.whole(request);
        return Objects.requireNonNull(results.get(asked), "a facet is asked in the same search as the page");
    }

    /** @param channel null: by at least one */
    record ConsentCount(String purpose, @Nullable String channel, long count, boolean selected, boolean excluded) {

        static ConsentCount of(ValueCount value) {
            var parts = value.value().split(":", 2);
            return new ConsentCount(
                    parts[0], parts.length > 1 ? parts[1] : null, value.count(), value.selected(), value.excluded());
        }
    }
}
