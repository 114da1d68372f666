package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.search.FacetResult.ValueCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts the values of a dimension: the most frequent ones, and those that the filter names. */
final class ValueCounter implements FacetCounter {

    private static final Comparator<ValueCount> MOST_FIRST =
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

    private final String name;
    private final FacetRequest.Values request;
    private final Set<String> selected = new TreeSet<>();

    ValueCounter(String name, FacetRequest.Values request, List<Filter> own) {
        this.name = name;
        this.request = request;
        own.stream().flatMap(Selection::picked).forEach(condition -> {
            if (condition instanceof OneOf oneOf) selected.addAll(oneOf.in());
        });
    }

    @Override
    public Map<String, Aggregation> aggregations(int shardSize) {
        var field = Fields.of(request.dimension());
        var first = request.first();
        var most = AggregationBuilders.terms(
                terms -> terms.field(field).size(first).shardSize(Math.max(first, shardSize)));
        if (selected.isEmpty()) return Map.of(name, most);
        var named = AggregationBuilders.terms(terms ->
                terms.field(field).size(selected.size()).include(include -> include.terms(List.copyOf(selected))));
        return Map.of(name, most, nameOfSelected(), named);
    }

    /** With several shards, a value may be frequent in all and yet be listed by some of them only. */
    @Override
    public boolean isExact(Map<String, Aggregate> answer) {
        var error = Answers.of(answer, name).sterms().docCountErrorUpperBound();
        return error == null || error == 0;
    }

    @Override
    public FacetResult read(Map<String, Aggregate> answer) {
        var counts = new HashMap<String, Long>();
        selected.forEach(value -> counts.put(value, 0L));
        if (!selected.isEmpty()) addCounts(Answers.of(answer, nameOfSelected()), counts);
        addCounts(Answers.of(answer, name), counts);
        return new FacetResult.Values(counts.entrySet().stream()
                .map(count -> new ValueCount(count.getKey(), count.getValue(), selected.contains(count.getKey())))
                .sorted(MOST_FIRST)
                .toList());
    }

    private static void addCounts(Aggregate terms, Map<String, Long> counts) {
        terms.sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    }

    private String nameOfSelected() {
        return name + "-selected";
    }
}
