package io.clientele.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.clientele.index.TestElasticsearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search that takes a good while, of an index of its own. */
class SearchCallsTests {

    private static final int DOCUMENTS = 60_000;

    private static final int WILDCARDS = 900;

    private final ElasticsearchClient client = TestElasticsearch.client();
    private final String index = TestElasticsearch.newName("slow");

    @BeforeEach
    void fill() throws IOException {
        for (int from = 0; from < DOCUMENTS; from += 10_000) {
            var documents = new BulkRequest.Builder().index(index);
            for (int number = from; number < from + 10_000; number++) {
                documents.operations(each -> each.index(one -> one.document(Map.of("word", word()))));
            }
            client.bulk(documents.build());
        }
        client.indices().refresh(which -> which.index(index));
    }

    @AfterEach
    void drop() throws IOException {
        client.indices().delete(which -> which.index(index));
    }

    @Test
    void areStoppedInElasticsearchWhenTheAskerIsGone() {
        var calls = new SearchCalls(client, index, this::isSearched);

        assertThatExceptionOfType(AskerGoneException.class).isThrownBy(() -> calls.send(slow()));

        assertThat(isSearched()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> !isSearched());
    }

    @Test
    void areStoppedInElasticsearchWhenNobodyWillWait() {
        var calls = new SearchCalls(client, index, () -> false);
        try (var snapshot = calls.snapshot()) {
            // A search of a snapshot names no index.
            var call = calls.begin(slow().stats(index), snapshot);
            Awaitility.await().until(this::isSearched);

            call.close();

            Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> !isSearched());
        }
    }

    /** Each wildcard looks at every word; all of them together take half a minute. */
    private static SearchRequest.Builder slow() {
        var wildcards = IntStream.range(0, WILDCARDS)
                .mapToObj(number -> Query.of(query -> query.wildcard(
                        wildcard -> wildcard.field("word.keyword").value("*a*%03x*f*0*".formatted(number)))))
                .toList();
        return new SearchRequest.Builder().size(0).query(Queries.any(wildcards));
    }

    private static String word() {
        return Stream.generate(UUID::randomUUID).limit(6).map(UUID::toString).collect(Collectors.joining());
    }

    private boolean isSearched() {
        try {
            return client
                    .tasks()
                    .list(running -> running.actions("indices:data/read/search").detailed(true))
                    .nodes()
                    .values()
                    .stream()
                    .flatMap(node -> node.tasks().values().stream())
                    .anyMatch(task -> String.valueOf(task.description()).contains(index));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
