package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.document.SearchKey;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.search.Asker;
import io.clientele.index.search.Assortment;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.Rankings;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;

/** Hands the index to whoever needs it, so that nobody else has to know Elasticsearch. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    private static final int SHORTEST_SECRET = 16;

    @Bean
    CustomerIndex customerIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        return new CustomerIndex(operations, client);
    }

    @Bean
    CustomerSearcher customerSearcher(
            ElasticsearchClient client,
            @Value("${clientele.index.alias}") String alias,
            SearchTokens tokens,
            Rankings rankings,
            Assortment assortment,
            Asker asker) {
        return new CustomerSearcher(client, alias, tokens, rankings, assortment, asker);
    }

    /** The secret is shared with other uses; its own prefix keeps the keys apart. */
    @Bean
    SearchTokens searchTokens(
            @Value("${clientele.secret}") String secret, @Value("${clientele.phone-region}") String region) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("clientele.secret (CLIENTELE_SECRET) needs at least %d random characters"
                    .formatted(SHORTEST_SECRET));
        }
        return new SearchTokens(SearchKey.of(("search tokens " + secret).getBytes(StandardCharsets.UTF_8)), region);
    }
}
