package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import io.clientele.index.filter.Filter;
import io.clientele.index.search.FacetResult.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts bands of a measure as stretches of the number that the index holds for it. */
record BandCounter(String name, FacetRequest.Bands request, Measuring measuring, List<Filter> own)
        implements FacetCounter {

    @Override
    public Map<String, Aggregation> aggregations(Attempt attempt) {
        var ranges = new ArrayList<AggregationRange>();
        for (int band = 0; band < request.from().size(); band++) {
            ranges.add(range(band));
        }
        return Map.of(
                name,
                AggregationBuilders.range(
                        range -> range.field(measuring.field()).ranges(ranges)));
    }

    /** All bounds are below 2^53, so doubles hold them exactly. */
    private AggregationRange range(int band) {
        var stretch = measuring.stretch(request.from().get(band), lt(band));
        var range = new AggregationRange.Builder().key(String.valueOf(band));
        if (stretch.gte() != null) range.from(stretch.gte().doubleValue());
        if (stretch.lt() != null) range.to(stretch.lt().doubleValue());
        return range.build();
    }

    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        return true;
    }

    @Override
    public FacetResult read(Map<String, Aggregate> answer) {
        var counts = new long[request.from().size()];
        for (var bucket : Answers.of(answer, name).range().buckets().array()) {
            counts[Integer.parseInt(bucket.key())] = bucket.docCount();
        }
        var bands = new ArrayList<Band>();
        for (int band = 0; band < counts.length; band++) {
            bands.add(band(band, counts[band]));
        }
        return new FacetResult.Bands(bands);
    }

    private Band band(int band, long count) {
        var gte = request.from().get(band);
        var lt = lt(band);
        var selected = Selection.leavesRoom(
                own, condition -> measuring.bounds(condition).overlaps(gte, lt));
        var excluded = Selection.excluded(own)
                .anyMatch(condition -> measuring.bounds(condition).covers(gte, lt));
        return new Band(gte, lt, count, selected, excluded);
    }

    private @Nullable BigDecimal lt(int band) {
        return band + 1 < request.from().size() ? request.from().get(band + 1) : null;
    }
}
