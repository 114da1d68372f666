package io.clientele.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.IndexErrors;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Adds up the sums of borderline customers exactly, in a request of their own: aggregations add doubles, not floats. */
final class BorderlineSearch implements BorderlineCustomers {

    /** So many are never so near to a threshold, unless many amounts are the same. */
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;
    private final String alias;
    private final String timeout;

    BorderlineSearch(ElasticsearchClient client, String alias, String timeout) {
        this.client = client;
        this.alias = alias;
        this.timeout = timeout;
    }

    @Override
    public List<Long> reaching(long threshold, NestedSum sum, Query among) {
        var customers = IndexErrors.guard(alias, () -> sums(sum, among)).lterms();
        if (customers.sumOtherDocCount() != null && customers.sumOtherDocCount() > 0) {
            throw new QuestionRefusedException("too many customers are within a rounding error of the bound");
        }
        return customers.buckets().array().stream()
                .filter(customer -> exactSum(customer) >= threshold)
                .map(LongTermsBucket::key)
                .toList();
    }

    private Aggregate sums(NestedSum sum, Query among) throws IOException {
        var answer = client.search(
                request -> request.index(alias)
                        .size(0)
                        .timeout(timeout)
                        .allowPartialSearchResults(false)
                        .query(among)
                        .aggregations("customers", customers(sum)),
                Void.class);
        return Answers.of(answer.aggregations(), "customers");
    }

    private static Aggregation customers(NestedSum sum) {
        var total = Aggregation.of(aggregation -> aggregation.sum(of -> of.field(sum.field())));
        var matching =
                Aggregation.of(aggregation -> aggregation.filter(sum.matching()).aggregations("total", total));
        var nested = Aggregation.of(
                aggregation -> aggregation.nested(path -> path.path(sum.path())).aggregations("matching", matching));
        return Aggregation.of(aggregation ->
                aggregation.terms(ids -> ids.field(Fields.ID).size(MOST)).aggregations("nested", nested));
    }

    private static double exactSum(LongTermsBucket customer) {
        Map<String, Aggregate> nested =
                Answers.of(customer.aggregations(), "nested").nested().aggregations();
        var matching = Answers.of(nested, "matching").filter().aggregations();
        var total = Answers.of(matching, "total").sum().value();
        return total == null ? 0 : total;
    }
}
