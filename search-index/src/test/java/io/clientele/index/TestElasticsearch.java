package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.clientele.localstack.LocalStack;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchTemplate;

/** The Elasticsearch that tests run against: the local stack's, or that of the system property {@code elasticsearch.url}. */
public final class TestElasticsearch {

    private static final ElasticsearchClient CLIENT = clientOf(url());

    private TestElasticsearch() {}

    public static ElasticsearchClient client() {
        return CLIENT;
    }

    public static CustomerIndex customerIndex() {
        return customerIndex(CLIENT);
    }

    static CustomerIndex customerIndex(ElasticsearchClient client) {
        return new CustomerIndex(new ElasticsearchTemplate(client), client);
    }

    public static ElasticsearchClient clientOf(String... urls) {
        var http = Rest5Client.builder(Stream.of(urls).map(URI::create).toArray(URI[]::new))
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper()));
    }

    /** A name that no other test run has. */
    public static String newName(String purpose) {
        return "test-" + purpose + "-" + Long.toString(System.nanoTime(), 36);
    }

    public static String url() {
        var given = System.getProperty("elasticsearch.url");
        return given != null ? given : String.valueOf(LocalStack.endpoints().elasticsearchUrl());
    }
}
