package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Works out the sums and averages of borderline customers exactly, in a request of their own: aggregations add doubles, not floats. */
final class BorderlineSearch implements BorderlineCustomers {

    /** So many are never so near to a threshold, unless many amounts are the same. */
    private static final int MOST = 10_000;

    private final SearchCalls calls;
    private final String timeout;

    BorderlineSearch(SearchCalls calls, String timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    @Override
    public List<Long> reaching(long threshold, NestedSum sum, Query among) {
        return customers(among, Map.of("sum", sumOf(sum)), customer -> sum(customer) >= threshold);
    }

    @Override
    public List<Long> averaging(long threshold, boolean strictly, NestedAverage average, Query among) {
        var orders = new NestedSum(Fields.ORDERS, average.order(), Fields.ORDERS + ".total");
        var wanted = Map.of("sum", sumOf(average.sum()), "orders", sumOf(orders));
        return customers(among, wanted, customer -> {
            var least = BigDecimal.valueOf(threshold).multiply(BigDecimal.valueOf(count(customer)));
            return BigDecimal.valueOf(sum(customer)).compareTo(least) >= (strictly ? 1 : 0);
        });
    }

    private List<Long> customers(Query among, Map<String, Aggregation> wanted, Predicate<LongTermsBucket> reaches) {
        var customers = ask(among, wanted).lterms();
        if (customers.sumOtherDocCount() != null && customers.sumOtherDocCount() > 0) {
            throw new QuestionRefusedException("too many customers are within a rounding error of the bound");
        }
        return customers.buckets().array().stream()
                .filter(reaches)
                .map(LongTermsBucket::key)
                .toList();
    }

    private Aggregate ask(Query among, Map<String, Aggregation> wanted) {
        var answer = calls.send(new SearchRequest.Builder()
                .size(0)
                .timeout(timeout)
                .query(among)
                .aggregations(
                        "customers",
                        customers -> customers
                                .terms(ids -> ids.field(Fields.ID).size(MOST))
                                .aggregations(wanted)));
        return Answers.of(answer.aggregations(), "customers");
    }

    private static Aggregation sumOf(NestedSum sum) {
        var total = Aggregation.of(aggregation -> aggregation.sum(of -> of.field(sum.field())));
        var matching =
                Aggregation.of(aggregation -> aggregation.filter(sum.matching()).aggregations("total", total));
        return Aggregation.of(
                aggregation -> aggregation.nested(path -> path.path(sum.path())).aggregations("matching", matching));
    }

    private static double sum(LongTermsBucket customer) {
        var total = Answers.of(matching(customer, "sum").aggregations(), "total")
                .sum()
                .value();
        return total == null ? 0 : total;
    }

    private static long count(LongTermsBucket customer) {
        return matching(customer, "orders").docCount();
    }

    private static FilterAggregate matching(LongTermsBucket customer, String name) {
        var nested = Answers.of(customer.aggregations(), name).nested();
        return Answers.of(nested.aggregations(), "matching").filter();
    }
}
