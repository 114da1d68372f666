package io.clientele.benchmark.mirror;

import io.clientele.benchmark.mirror.Writers.Written;
import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Indices;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches for some of what was written until a search shows it, without going through the app. For all of it, looking would take
 * more of the machine than writing.
 */
final class Finder implements AutoCloseable {

    private static final int ONE_IN = 5;
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int MOST_AT_ONCE = 1_000;

    private final String search;
    private final Map<Long, Written> awaited = new ConcurrentHashMap<>();
    private final Collection<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicLong count = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;

    Finder(Indices indices) {
        this.search = indices.url(indices.alias()) + "/_search?filter_path=hits.hits.fields";
        this.thread = Thread.ofVirtual().start(this::look);
    }

    void await(Written written) {
        if (count.getAndIncrement() % ONE_IN == 0) awaited.put(written.customer(), written);
    }

    /** From a write's answer to the first search that shows it; the last of them are waited for. */
    Collection<Double> millis() throws InterruptedException {
        while (!awaited.isEmpty() && thread.isAlive()) Thread.sleep(LOOK_AGAIN_MILLIS);
        if (!awaited.isEmpty()) throw new IllegalStateException("searches failed");
        return millis;
    }

    private void look() {
        try {
            while (!closing) {
                if (!awaited.isEmpty()) lookOnce();
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() throws IOException, InterruptedException {
        var ids = awaited.keySet().stream().limit(MOST_AT_ONCE).toList();
        var question = Map.of(
                "size",
                ids.size(),
                "track_total_hits",
                false,
                "stored_fields",
                "_none_",
                "docvalue_fields",
                new String[] {"id", "lifetimeOrders"},
                "query",
                Map.of("terms", Map.of("id", ids)));
        var hits = Http.send("POST", search, JsonMapper.shared().writeValueAsString(question));
        long now = System.nanoTime();
        for (var hit : hits.at("/hits/hits")) {
            long id = hit.at("/fields/id/0").asLong();
            var written = awaited.get(id);
            if (written != null && hit.at("/fields/lifetimeOrders/0").asInt() >= written.orders()) {
                awaited.remove(id, written);
                millis.add((now - written.at()) / 1e6);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }
}
