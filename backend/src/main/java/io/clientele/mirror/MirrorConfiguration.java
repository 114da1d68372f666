package io.clientele.mirror;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.CustomerIndex;
import io.clientele.index.document.SearchKey;
import io.clientele.index.document.SearchTokens;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MirrorSettings.class, IndexProperties.class})
class MirrorConfiguration {

    @Bean
    CustomerIndex customerIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        return new CustomerIndex(operations, client);
    }

    @Bean
    SearchTokens searchTokens(
            @Value("${clientele.secret}") String secret, @Value("${clientele.phone-region}") String region) {
        return new SearchTokens(SearchKey.of(("search tokens " + secret).getBytes(StandardCharsets.UTF_8)), region);
    }
}
