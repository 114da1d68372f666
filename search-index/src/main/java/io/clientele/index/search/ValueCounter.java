package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.clientele.index.search.FacetResult.ValueCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts values: the most frequent ones, and those that the filter names. */
record ValueCounter(String name, ValueSource source, NamedValues named, int offset, int first) implements FacetCounter {

    private static final Comparator<ValueCount> MOST_FIRST =
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

    @Override
    public Map<String, Aggregation> aggregations(int shardSize) {
        var aggregations = new HashMap<String, Aggregation>();
        if (first > 0) aggregations.put(name, source.within(most(shardSize)));
        if (listsNamed()) aggregations.put(nameOfNamed(), source.within(source.named(named.all())));
        return aggregations;
    }

    private Aggregation most(int shardSize) {
        int size = offset + first;
        return AggregationBuilders.terms(terms -> {
            terms.field(source.field()).size(size).shardSize(Math.max(size, shardSize));
            var include = source.listed();
            return include == null ? terms : terms.include(only -> only.regexp(include));
        });
    }

    /** With several shards, a value may be frequent in all and yet be listed by some of them only. */
    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        if (first == 0) return true;
        var error = source.of(Answers.of(answer, name)).docCountErrorUpperBound();
        return error == null || error == 0;
    }

    @Override
    public FacetResult read(Map<String, Aggregate> answer) {
        var counts = new HashMap<String, Long>();
        page(answer).stream()
                .filter(bucket -> listsNamed() || !named.all().contains(value(bucket)))
                .forEach(bucket -> counts.put(value(bucket), bucket.docCount()));
        if (listsNamed()) addNamed(answer, counts);
        return new FacetResult.Values(
                counts.entrySet().stream().map(this::counted).sorted(MOST_FIRST).toList());
    }

    private List<StringTermsBucket> page(Map<String, Aggregate> answer) {
        if (first == 0) return List.of();
        return source.of(Answers.of(answer, name)).buckets().array().stream()
                .skip(offset)
                .toList();
    }

    private void addNamed(Map<String, Aggregate> answer, Map<String, Long> counts) {
        named.all().forEach(value -> counts.put(value, 0L));
        source.of(Answers.of(answer, nameOfNamed()))
                .buckets()
                .array()
                .forEach(bucket -> counts.put(value(bucket), bucket.docCount()));
    }

    private ValueCount counted(Map.Entry<String, Long> count) {
        var value = count.getKey();
        return new ValueCount(
                value,
                count.getValue(),
                named.selected().contains(value),
                named.excluded().contains(value));
    }

    private String value(StringTermsBucket bucket) {
        return source.value(bucket.key().stringValue());
    }

    private boolean listsNamed() {
        return offset == 0 && !named.all().isEmpty();
    }

    private String nameOfNamed() {
        return name + "-named";
    }
}
