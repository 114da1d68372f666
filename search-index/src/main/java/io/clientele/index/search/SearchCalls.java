package io.clientele.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.clientele.index.IndexErrors;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends searches of an index and waits for their answers, as long as the asker does. Each has a name, by which Elasticsearch is told to
 * stop one that nobody waits for: the client does not end the connection of a request that it gives up, which would say the same.
 */
final class SearchCalls {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private static final String SEARCHES = "indices:data/read/search";

    /** Elasticsearch lists it with the task. */
    private static final String NAME = "X-Opaque-Id";

    /** A snapshot holds files of the index; nobody needs it so long between two searches. */
    private static final Time KEPT = Time.of(time -> time.time("1m"));

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
        return begin(request.index(alias)).answer();
    }

    /** Asks the index as it was when the snapshot was taken, and does not wait for the answer. */
    Call begin(SearchRequest.Builder request, Snapshot snapshot) {
        return begin(request.pit(pit -> pit.id(snapshot.id).keepAlive(KEPT)));
    }

    private Call begin(SearchRequest.Builder request) {
        var whole = request.allowPartialSearchResults(false).build();
        var name = UUID.randomUUID().toString();
        var named = client.withTransportOptions(options -> options.setHeader(NAME, name));
        return new Call(name, named.search(whole, Void.class));
    }

    /** Does not wait for it; a search that goes on ends at its timeout. */
    private void stop(String name) {
        client.tasks()
                .list(running -> running.actions(SEARCHES))
                .thenAccept(running -> running.nodes().values().stream()
                        .flatMap(node -> node.tasks().values().stream())
                        .filter(task -> name.equals(task.headers().get(NAME)))
                        .forEach(task -> client.tasks().cancel(one -> one.taskId(task.node() + ":" + task.id()))));
    }

    /** @throws io.clientele.index.IndexUnavailableException if the index cannot answer now */
    Snapshot snapshot() {
        var opened = IndexErrors.guard(
                alias,
                () -> await(client.openPointInTime(open -> open.index(alias).keepAlive(KEPT))));
        return new Snapshot(opened.id());
    }

    /** A search that is under way. */
    final class Call implements AutoCloseable {

        private final String name;
        private final CompletableFuture<SearchResponse<Void>> answer;

        private Call(String name, CompletableFuture<SearchResponse<Void>> answer) {
            this.name = name;
            this.answer = answer;
        }

        /**
         * Waits for it.
         *
         * @throws AskerGoneException if nobody waits any more
         * @throws io.clientele.index.IndexUnavailableException if the index cannot answer now
         */
        SearchResponse<Void> answer() {
            return IndexErrors.guard(alias, () -> {
                try {
                    return await(answer);
                } catch (AskerGoneException gone) {
                    stop(name);
                    throw gone;
                }
            });
        }

        /** Has one stopped that nobody will wait for. */
        @Override
        public void close() {
            if (!answer.isDone()) stop(name);
        }
    }

    /** The index as it was at one moment, for as long as searches ask it. */
    final class Snapshot implements AutoCloseable {

        private final String id;

        private Snapshot(String id) {
            this.id = id;
        }

        /** One that can't be given back ends by itself. */
        @Override
        public void close() {
            client.closePointInTime(close -> close.id(id));
        }
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException {
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
