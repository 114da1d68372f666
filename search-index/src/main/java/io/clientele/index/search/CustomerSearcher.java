package io.clientele.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerHits.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers questions: which customers, how many, and how they spread over facets. One request to Elasticsearch answers a
 * question. More are sent only where exactness asks for them: for sums about bounds above 167,772.16 (see {@link Sums}), and
 * for facets with many values (see {@link Attempt}).
 */
public final class CustomerSearcher {

    private final SearchCalls calls;
    private final TextCompiler texts;
    private final Rankings rankings;
    private final Assortment assortment;

    /**
     * @param alias the alias that leads to the live index
     * @param tokens the same as documents are made with
     * @param rankings asked at most once for a question, and only where it speaks of a ranking
     * @param assortment asked for each facet of the products of one brand
     * @param asker whoever asks each question
     */
    public CustomerSearcher(
            ElasticsearchClient client,
            String alias,
            SearchTokens tokens,
            Rankings rankings,
            Assortment assortment,
            Asker asker) {
        this.calls = new SearchCalls(client, alias, asker);
        this.texts = new TextCompiler(tokens);
        this.rankings = rankings;
        this.assortment = assortment;
    }

    /**
     * Answers a question, all parts of the answer at once.
     *
     * @param timeout how long the index may think about it
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
     * @throws AskerGoneException if nobody waits for the answer any more
     * @throws QuestionRefusedException if no exact answer can be had
     */
    public CustomerHits search(CustomerQuery query, Duration timeout) {
        var limit = limit(timeout);
        var borderline = new BorderlineSearch(calls, limit);
        var ranking = new RankingCompiler(rankings);
        var question = new Question(query, new FilterCompiler(query.moment(), borderline, ranking), texts);
        var facets = new FacetCounting(question, query.facets(), query.moment(), ranking, assortment);
        for (var attempt = Attempt.FIRST; attempt.isPossible(); attempt = attempt.next()) {
            var answer = ask(request(query, question, facets, attempt), limit);
            if (facets.isExact(answer.aggregations())) return hits(query, facets, answer);
        }
        throw new QuestionRefusedException("a facet has too many values to count them exactly");
    }

    /**
     * Answers a question page after page, all of them of the index as it is at this moment, however long it takes to hear them. While
     * one is heard, the next is looked for.
     *
     * @param query whose {@code first} is the size of a page; it asks for no facets
     * @param timeout how long the index may think about a page
     * @param heard each page; an empty one when there is nobody
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer, now or midway
     * @throws AskerGoneException if nobody waits for the answer any more
     */
    public void forEachPage(CustomerQuery query, Duration timeout, Consumer<CustomerHits> heard) {
        var question = new Question(query, compiler(query.moment(), timeout), texts);
        if (!query.facets().isEmpty()) throw new IllegalArgumentException("Pages have no facets.");
        var facets = new FacetCounting(question, List.of(), query.moment(), new RankingCompiler(rankings), assortment);
        try (var snapshot = calls.snapshot()) {
            hearPages(query, facets, heard, after -> {
                var request = request(query, question, facets, Attempt.FIRST).timeout(limit(timeout));
                return calls.begin(after.isEmpty() ? request : request.searchAfter(after), snapshot);
            });
        }
    }

    /** @param pageAfter begins to look for the page after a customer's sort values; after none, for the first */
    private static void hearPages(
            CustomerQuery query,
            FacetCounting facets,
            Consumer<CustomerHits> heard,
            Function<List<FieldValue>, SearchCalls.Call> pageAfter) {
        var call = pageAfter.apply(List.of());
        try {
            CustomerHits page;
            do {
                var answer = inTime(call.answer());
                page = hits(query, facets, answer);
                if (page.hasNext()) {
                    call = pageAfter.apply(
                            answer.hits().hits().get(query.first() - 1).sort());
                }
                heard.accept(page);
            } while (page.hasNext());
        } finally {
            call.close();
        }
    }

    /**
     * How many customers each of the filters describes by itself, in their order.
     *
     * @param filters at least one
     * @param timeout how long the index may think about it
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
     */
    public List<Long> count(List<PermittedFilter> filters, Moment moment, Duration timeout) {
        var counts = new FilterCounts(filters, compiler(moment, timeout));
        return counts.read(ask(counts.request(Queries.everyone()), limit(timeout)));
    }

    /**
     * Which of the filters describe the customer, in their order; empty when the index does not have the customer.
     *
     * @param filters at least one
     * @param timeout how long the index may think about it
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
     */
    public Optional<List<Boolean>> describe(
            long customer, List<PermittedFilter> filters, Moment moment, Duration timeout) {
        var counts = new FilterCounts(filters, compiler(moment, timeout));
        var answer = ask(counts.request(Queries.ids(List.of(customer))), limit(timeout));
        var total = answer.hits().total();
        return total == null || total.value() == 0
                ? Optional.empty()
                : Optional.of(
                        counts.read(answer).stream().map(count -> count > 0).toList());
    }

    private FilterCompiler compiler(Moment moment, Duration timeout) {
        return new FilterCompiler(moment, new BorderlineSearch(calls, limit(timeout)), new RankingCompiler(rankings));
    }

    private static String limit(Duration timeout) {
        return timeout.toMillis() + "ms";
    }

    private static SearchRequest.Builder request(
            CustomerQuery query, Question question, FacetCounting facets, Attempt attempt) {
        var request = new SearchRequest.Builder()
                .storedFields("_none_")
                .query(question.main())
                .size(0)
                .trackTotalHits(total -> total.enabled(query.wantsTotal()))
                .aggregations(facets.aggregations(attempt));
        if (question.hasOwn()) request.postFilter(question.own());
        if (query.first() > 0) addPage(query, request);
        return request;
    }

    /** One more than wanted, to see whether there is a next page. */
    private static void addPage(CustomerQuery query, SearchRequest.Builder request) {
        var order = PageOrder.of(query.sort());
        request.size(query.first() + 1).sort(order.options());
        if (query.after() != null) request.searchAfter(order.after(query.after()));
    }

    private SearchResponse<Void> ask(SearchRequest.Builder request, String limit) {
        return inTime(calls.send(request.timeout(limit)));
    }

    private static SearchResponse<Void> inTime(SearchResponse<Void> answer) {
        if (answer.timedOut()) {
            throw new IndexUnavailableException(Reason.TIMED_OUT, "Elasticsearch did not answer in time.");
        }
        return answer;
    }

    private static CustomerHits hits(CustomerQuery query, FacetCounting facets, SearchResponse<Void> answer) {
        var order = PageOrder.of(query.sort());
        List<Hit> found =
                answer.hits().hits().stream().map(hit -> order.hit(hit.sort())).toList();
        var hasNext = found.size() > query.first();
        return new CustomerHits(
                hasNext ? found.subList(0, query.first()) : found,
                hasNext,
                total(query, answer),
                facets.read(answer.aggregations()));
    }

    private static OptionalLong total(CustomerQuery query, SearchResponse<Void> answer) {
        var total = answer.hits().total();
        return query.wantsTotal() && total != null ? OptionalLong.of(total.value()) : OptionalLong.empty();
    }
}
