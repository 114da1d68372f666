package io.clientele.benchmark.mirror;

import io.clientele.benchmark.run.Http;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends prepared documents and does nothing else: as quick as Elasticsearch takes them.
 *
 * @param requestBytes about as large is each request
 * @param senders as many requests are under way at once
 */
record RawBulk(Documents documents, long requestBytes, int senders) {

    void send(String indexUrl, int count) throws InterruptedException, ExecutionException {
        var starts = documents.requests(count, requestBytes);
        var waiting = new ConcurrentLinkedQueue<Integer>();
        for (int request = 0; request + 1 < starts.size(); request++) waiting.add(request);
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var sending = java.util.stream.IntStream.range(0, senders)
                    .<Future<?>>mapToObj(sender -> threads.submit(() -> {
                        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                            send(indexUrl, documents.request(starts.get(next), starts.get(next + 1)));
                        }
                        return null;
                    }))
                    .toList();
            for (var each : sending) each.get();
        }
    }

    private static void send(String indexUrl, byte[] body) throws IOException, InterruptedException {
        var request = Http.request(indexUrl + "/_bulk", "application/x-ndjson", BodyPublishers.ofByteArray(body));
        var answer = Http.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        var beginning = new String(answer.body(), 0, Math.min(100, answer.body().length), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200 || !beginning.contains("\"errors\":false")) {
            throw new IllegalStateException("Elasticsearch refuses documents: " + answer.statusCode());
        }
    }
}
