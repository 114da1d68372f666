package io.clientele.search;

import io.clientele.access.Viewer;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerSearcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what the parts of a filter do. Each part passes the gate by itself. */
@Component
class FilterInsights {

    private final AskedFilters asked;
    private final CustomerSearcher index;

    FilterInsights(AskedFilters asked, CustomerSearcher index) {
        this.asked = asked;
        this.index = index;
    }

    /** @param count of the customers whom it describes, as it is told to the viewer */
    record PartCount(String path, long count) {}

    record PartMatch(String path, boolean matches) {}

    /** @param in the positions of the filters that describe the customers of the region; the others do not */
    record Region(List<Integer> in, long count) {}

    /** How many customers the filter and all that is in it describe, each by itself. */
    List<PartCount> parts(FilterInsight insight, Viewer viewer) {
        return counted(new PlacedFilter("filter", insight.filter()).all().toList(), insight.moment(), viewer);
    }

    /** How many customers are left after each of the conditions that must all hold, in the order in which they are written. */
    List<PartCount> funnel(FilterInsight insight, Viewer viewer) {
        var steps = steps(insight.filter());
        var narrowed = IntStream.range(0, steps.size())
                .mapToObj(last -> new PlacedFilter(steps.get(last).path(), all(steps.subList(0, last + 1))))
                .toList();
        return counted(narrowed, insight.moment(), viewer);
    }

    /** Which parts describe the customer; empty when searches do not show the customer yet. */
    Optional<List<PartMatch>> match(long customer, FilterInsight insight, Viewer viewer) {
        var parts = new PlacedFilter("filter", insight.filter()).all().toList();
        return index.describe(customer, permitted(parts, viewer), insight.moment(), CustomerSearch.TIMEOUT)
                .map(matches -> IntStream.range(0, parts.size())
                        .mapToObj(part -> new PartMatch(parts.get(part).path(), matches.get(part)))
                        .toList());
    }

    /** How many customers are described by some of the filters and by no other, for every choice of them. */
    List<Region> overlap(List<Filter> filters, Moment moment, Viewer viewer) {
        var regions = IntStream.range(1, 1 << filters.size())
                .mapToObj(choice -> IntStream.range(0, filters.size())
                        .filter(filter -> (choice >> filter & 1) == 1)
                        .boxed()
                        .toList())
                .toList();
        var counts = index.count(
                regions.stream().map(in -> region(in, filters, viewer)).toList(), moment, CustomerSearch.TIMEOUT);
        return IntStream.range(0, regions.size())
                .mapToObj(region ->
                        new Region(regions.get(region), viewer.cellSize().told(counts.get(region))))
                .toList();
    }

    private PermittedFilter region(List<Integer> in, List<Filter> filters, Viewer viewer) {
        var parts = new ArrayList<Filter>();
        for (int filter = 0; filter < filters.size(); filter++) {
            parts.add(in.contains(filter) ? filters.get(filter) : new Filter.None(List.of(filters.get(filter))));
        }
        return asked.permit(new Filter.All(parts), "filters", viewer);
    }

    private List<PartCount> counted(List<PlacedFilter> parts, Moment moment, Viewer viewer) {
        var counts = index.count(permitted(parts, viewer), moment, CustomerSearch.TIMEOUT);
        return IntStream.range(0, parts.size())
                .mapToObj(part ->
                        new PartCount(parts.get(part).path(), viewer.cellSize().told(counts.get(part))))
                .toList();
    }

    private List<PermittedFilter> permitted(List<PlacedFilter> parts, Viewer viewer) {
        return parts.stream()
                .map(part -> asked.permit(part.filter(), part.path(), viewer))
                .toList();
    }

    private static List<PlacedFilter> steps(Filter filter) {
        var whole = new PlacedFilter("filter", filter);
        return filter instanceof Filter.All ? whole.parts().toList() : List.of(whole);
    }

    private static Filter all(List<PlacedFilter> steps) {
        return new Filter.All(steps.stream().map(PlacedFilter::filter).toList());
    }
}
