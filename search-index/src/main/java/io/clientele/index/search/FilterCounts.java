package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.PermittedFilter;
import java.util.List;
import java.util.stream.Stream;

/** Several filters that are counted apart, in one request. */
record FilterCounts(List<PermittedFilter> filters, FilterCompiler compiler) {

    private static final String EACH = "each";

    /** @param among who is looked at */
    SearchRequest.Builder request(Query among) {
        var each = filters.stream().map(this::compile).toList();
        return new SearchRequest.Builder()
                .query(among)
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .aggregations(
                        EACH, Aggregation.of(counts -> counts.filters(of -> of.filters(list -> list.array(each)))));
    }

    /** In the order of the filters. */
    List<Long> read(SearchResponse<Void> answer) {
        return Answers.of(answer.aggregations(), EACH).filters().buckets().array().stream()
                .map(FiltersBucket::docCount)
                .toList();
    }

    private Query compile(PermittedFilter filter) {
        return Queries.all(Stream.concat(filter.rowScope().stream(), filter.asked().stream())
                .map((Filter part) -> compiler.compile(part))
                .toList());
    }
}
