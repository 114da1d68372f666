package io.clientele.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.clientele.index.TestElasticsearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchCallsTests {

    /** An Elasticsearch that never answers sees the connection end, which is what makes a real one stop. */
    @Test
    void endTheConnectionWhenTheAskerIsGone() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = CompletableFuture.supplyAsync(() -> readToTheEnd(silent));
            var looks = new AtomicInteger();
            var client = TestElasticsearch.clientOf("http://localhost:" + silent.getLocalPort());
            var calls = new SearchCalls(client, "any", () -> looks.incrementAndGet() == 3);

            assertThatExceptionOfType(AskerGoneException.class)
                    .isThrownBy(() -> calls.send(new SearchRequest.Builder()));

            assertThat(ended.get(5, TimeUnit.SECONDS)).contains("/any/_search");
            assertThat(looks).hasValue(3);
        }
    }

    private static String readToTheEnd(ServerSocket server) {
        var read = new ByteArrayOutputStream();
        try (var connection = server.accept()) {
            connection.getInputStream().transferTo(read);
        } catch (IOException reset) {
            // An end as well.
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
