package io.clientele.index.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.TestElasticsearch;
import io.clientele.index.document.SearchKey;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class UnavailableTests {

    @Test
    void saysThatTheAliasIsMissing() {
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> search(TestElasticsearch.client()))
                .withMessage("There is no index or alias nobody-made-this.");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> search(TestElasticsearch.clientOf("http://localhost:9")))
                .withMessageStartingWith("Elasticsearch cannot be reached");
    }

    /** Whichever of them is asked first, the other one answers. */
    @RepeatedTest(2)
    void asksAnotherNodeWhenOneIsDead() {
        var client = TestElasticsearch.clientOf("http://localhost:9", TestElasticsearch.url());

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> search(client))
                .withMessage("There is no index or alias nobody-made-this.");
    }

    private static void search(ElasticsearchClient client) {
        var tokens = new SearchTokens(SearchKey.of(new byte[32]), "US");
        var everyone = PermittedFilter.of(null, null, "");
        var moment = new Moment(ZoneOffset.UTC, Instant.EPOCH);
        new CustomerSearcher(
                        client,
                        "nobody-made-this",
                        tokens,
                        Optional::empty,
                        (category, brand) -> Set.of(),
                        Asker.patient())
                .search(
                        new CustomerQuery(everyone, null, List.of(), 1, null, true, List.of(), moment),
                        Duration.ofSeconds(5));
    }
}
