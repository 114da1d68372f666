package io.clientele.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.clientele.index.IndexErrors;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends searches of an index and waits for their answers, as long as the asker does. Elasticsearch stops what it does for a search
 * whose connection ends, so one that nobody waits for costs nothing more.
 */
final class SearchCalls {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final ElasticsearchAsyncClient client;
    private final String alias;
    private final Asker asker;

    SearchCalls(ElasticsearchClient client, String alias, Asker asker) {
        this.client = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
        this.alias = alias;
        this.asker = asker;
    }

    /**
     * @throws AskerGoneException if nobody waits any more
     * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
     */
    SearchResponse<Void> send(SearchRequest.Builder request) {
        var whole = request.index(alias).allowPartialSearchResults(false).build();
        return IndexErrors.guard(alias, () -> await(client.search(whole, Void.class)));
    }

    private SearchResponse<Void> await(CompletableFuture<SearchResponse<Void>> answer) throws IOException {
        try {
            while (true) {
                try {
                    return answer.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (asker.isGone()) throw new AskerGoneException();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        } finally {
            // Without effect on what has ended.
            answer.cancel(true);
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException failed) throw failed;
        if (cause instanceof RuntimeException failed) return failed;
        return new IllegalStateException(cause);
    }
}
