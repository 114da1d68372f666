package io.clientele.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.search.CustomerSearcher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    CustomerSearcher customerSearcher(
            ElasticsearchClient client, @Value("${clientele.index.alias}") String alias, SearchTokens tokens) {
        return new CustomerSearcher(client, alias, tokens);
    }
}
