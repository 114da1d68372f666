package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
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

    /** A list of so many values is that of all values, as a rule: then those that the filter names are in it. */
    private static final int LONG = 50;

    @Override
    public Map<String, Aggregation> aggregations(Attempt attempt) {
        var aggregations = new HashMap<String, Aggregation>();
        if (first > 0) aggregations.put(name, source.within(most(attempt.shardSize())));
        if (listsNamed() && !(attempt.isFirst() && first >= LONG)) {
            aggregations.put(nameOfNamed(), source.within(source.named(named.all())));
        }
        return aggregations;
    }

    private Aggregation most(int shardSize) {
        int size = offset + first;
        return AggregationBuilders.terms(terms -> {
            terms.field(source.field()).size(size).shardSize(Math.max(size, shardSize));
            var include = source.listed();
            return include == null ? terms : terms.include(include);
        });
    }

    /** With several shards, a value may be frequent in all and yet be listed by some of them only. */
    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        if (first == 0) return true;
        var list = source.of(Answers.of(answer, name));
        var error = list.docCountErrorUpperBound();
        return (error == null || error == 0) && (!listsNamed() || answer.containsKey(nameOfNamed()) || isWhole(list));
    }

    private static boolean isWhole(StringTermsAggregate list) {
        var others = list.sumOtherDocCount();
        return others == null || others == 0;
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
        return buckets(answer, name).stream().skip(offset).toList();
    }

    private List<StringTermsBucket> buckets(Map<String, Aggregate> answer, String list) {
        return source.of(Answers.of(answer, list)).buckets().array();
    }

    private void addNamed(Map<String, Aggregate> answer, Map<String, Long> counts) {
        named.all().forEach(value -> counts.putIfAbsent(value, 0L));
        if (!answer.containsKey(nameOfNamed())) return;
        buckets(answer, nameOfNamed()).forEach(bucket -> counts.put(value(bucket), bucket.docCount()));
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
