package io.clientele.search;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.clientele.access.CellSize;
import io.clientele.access.FilterGate;
import io.clientele.access.Viewer;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetResult;
import io.clientele.index.search.FacetResult.Band;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares a group of customers with all whom the viewer may see: which values are more frequent in it. */
@Component
class CustomerProfile {

    /** Of each kind; rarer ones say little about the group. */
    private static final int MOST_FREQUENT = 1_000;

    private static final Comparator<Value> HIGHEST_FIRST =
            comparing(Value::lift).reversed().thenComparing(Value::by).thenComparing(Value::value);

    private final AskedFilters asked;
    private final FilterGate gate;
    private final CustomerSearcher index;

    CustomerProfile(AskedFilters asked, FilterGate gate, CustomerSearcher index) {
        this.asked = asked;
        this.gate = gate;
        this.index = index;
    }

    /**
     * @param share of the group that has the value, from 0 to 1
     * @param baseShare of all customers
     * @param lift share by baseShare: 2 is twice as frequent as among all
     */
    record Value(ProfileBy by, String value, long count, double share, long baseCount, double baseShare, double lift) {}

    /** Customers, as their numbers are told. */
    private record Counts(long total, Map<ProfileBy, Map<String, Long>> values) {}

    /**
     * The values with the highest lift.
     *
     * @param first how many of them
     * @param least how many customers of the group must have a value for it to be told
     */
    List<Value> of(FilterInsight insight, List<ProfileBy> by, int first, int least, Viewer viewer) {
        gate.require(viewer, by.stream().map(each -> "ProfileBy." + each).collect(toSet()));
        var group = count(
                asked.permitWhole(insight.filter(), "filter", viewer), most(by, viewer), insight.moment(), viewer);
        var base = count(asked.permit(null, "filter", viewer), named(group), insight.moment(), viewer);
        return group.values().keySet().stream()
                .flatMap(each -> compared(each, group, base))
                .filter(value -> value.count() >= least)
                .sorted(HIGHEST_FIRST)
                .limit(first)
                .toList();
    }

    /** Where counts are told in steps, the place in the order of the most frequent would tell which of two alike is more. */
    private static Map<ProfileBy, FacetRequest> most(List<ProfileBy> by, Viewer viewer) {
        int values = viewer.cellSize().isExact() ? MOST_FREQUENT : FacetRequest.MOST_VALUES;
        var facets = new EnumMap<ProfileBy, FacetRequest>(ProfileBy.class);
        by.forEach(each -> facets.put(each, each.most(values)));
        return facets;
    }

    private static Map<ProfileBy, FacetRequest> named(Counts group) {
        var facets = new EnumMap<ProfileBy, FacetRequest>(ProfileBy.class);
        group.values().forEach((by, values) -> {
            if (!values.isEmpty()) {
                facets.put(by, by.named(values.keySet()));
            }
        });
        return facets;
    }

    private Counts count(PermittedFilter filter, Map<ProfileBy, FacetRequest> facets, Moment moment, Viewer viewer) {
        var query = new CustomerQuery(filter, null, List.of(), 0, null, true, List.copyOf(facets.values()), moment);
        var hits = index.search(query, CustomerSearch.TIMEOUT);
        var values = new EnumMap<ProfileBy, Map<String, Long>>(ProfileBy.class);
        facets.forEach((by, facet) ->
                values.put(by, told(Objects.requireNonNull(hits.facets().get(facet)), viewer.cellSize())));
        return new Counts(viewer.cellSize().told(hits.total().orElseThrow()), values);
    }

    private static Map<String, Long> told(FacetResult facet, CellSize cells) {
        return counts(facet)
                .map(each -> Map.entry(each.getKey(), cells.told(each.getValue())))
                .filter(each -> each.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Long>> counts(FacetResult facet) {
        return switch (facet) {
            case FacetResult.Values values ->
                values.values().stream().map(value -> Map.entry(value.value(), value.count()));
            case FacetResult.Bands bands -> bands.bands().stream().map(band -> Map.entry(name(band), band.count()));
            case FacetResult.Grid grid -> Stream.of();
        };
    }

    /** As {@code 25–34}, both ends included, and {@code 65+}. */
    private static String name(Band band) {
        var lt = band.lt();
        return lt == null ? band.gte() + "+" : band.gte() + "–" + (lt.intValueExact() - 1);
    }

    private static Stream<Value> compared(ProfileBy by, Counts group, Counts base) {
        return group.values().getOrDefault(by, Map.of()).entrySet().stream().map(each -> {
            long count = each.getValue();
            // The base may have lost somebody since the group was counted.
            long baseCount =
                    Math.max(count, base.values().getOrDefault(by, Map.of()).getOrDefault(each.getKey(), 0L));
            double share = (double) count / Math.max(count, group.total());
            double baseShare = (double) baseCount / Math.max(baseCount, base.total());
            return new Value(by, each.getKey(), count, share, baseCount, baseShare, share / baseShare);
        });
    }
}
