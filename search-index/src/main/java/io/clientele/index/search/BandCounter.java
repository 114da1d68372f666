package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts stretches of a number; what the stretches mean is for the function that reads the counts. */
final class BandCounter implements FacetCounter {

    private final String name;
    private final String field;
    private final List<Stretch> stretches;
    private final Reading reading;

    BandCounter(String name, String field, List<Stretch> stretches, Reading reading) {
        this.name = name;
        this.field = field;
        this.stretches = stretches;
        this.reading = reading;
    }

    /** From {@code gte}, included, to {@code lt}, excluded; null is open. All are below 2^53, so doubles hold them exactly. */
    record Stretch(@Nullable Long gte, @Nullable Long lt) {}

    /** Makes the result of the counts, one for each stretch. */
    @FunctionalInterface
    interface Reading {
        FacetResult of(long[] counts);
    }

    @Override
    public Map<String, Aggregation> aggregations(int shardSize) {
        var ranges = new ArrayList<AggregationRange>();
        for (var stretch : stretches) {
            var range = new AggregationRange.Builder().key(String.valueOf(ranges.size()));
            if (stretch.gte() != null) range.from(stretch.gte().doubleValue());
            if (stretch.lt() != null) range.to(stretch.lt().doubleValue());
            ranges.add(range.build());
        }
        return Map.of(
                name, AggregationBuilders.range(range -> range.field(field).ranges(ranges)));
    }

    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        return true;
    }

    @Override
    public FacetResult read(Map<String, Aggregate> answer) {
        var counts = new long[stretches.size()];
        for (var bucket : Answers.of(answer, name).range().buckets().array()) {
            counts[Integer.parseInt(bucket.key())] = bucket.docCount();
        }
        return reading.of(counts);
    }
}
