package io.clientele.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.document.SearchTokens;
import java.time.Duration;

/** Answers questions: which customers, how many, and how they spread over facets. */
public final class CustomerSearcher {

    private final ElasticsearchClient client;
    private final String alias;
    private final SearchTokens tokens;

    /**
     * @param alias the alias that leads to the live index
     * @param tokens the same as documents are made with
     */
    public CustomerSearcher(ElasticsearchClient client, String alias, SearchTokens tokens) {
        this.client = client;
        this.alias = alias;
        this.tokens = tokens;
    }

    /**
     * Answers a question, all parts of the answer at once.
     *
     * @param timeout how long the index may think about it
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
     * @throws QuestionRefusedException if no exact answer can be had
     */
    public CustomerHits search(CustomerQuery query, Duration timeout) {
        throw new UnsupportedOperationException();
    }
}
