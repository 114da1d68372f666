package io.clientele.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Stands between the applications and Elasticsearch. What becomes of bulk writes can be chosen; all else passes. */
final class IndexProxy implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;
    private final Supplier<URI> index;
    private volatile BulkHandling handling = BulkHandling.PASS;

    /** @param index the address, which may change when the server is started again */
    IndexProxy(Supplier<URI> index) {
        this.index = index;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Until it is told otherwise. */
    void handleBulks(BulkHandling chosen) {
        this.handling = chosen;
    }

    void passBulks() {
        handling = BulkHandling.PASS;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            try {
                answer(exchange, answered(exchange, body));
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Answer answered(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        if (!exchange.getRequestURI().getPath().endsWith("/_bulk")) {
            return forward(exchange, body);
        }
        return handling.answer(Bulk.parse(body), bulk -> forward(exchange, bulk.bytes()));
    }

    private Answer forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        index.get().resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (var name : new String[] {"Accept", "Content-Type"}) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return Answer.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        boolean isEmpty =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : answer.body().length);
        if (!isEmpty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What Elasticsearch said, or what the proxy says in its place. */
    record Answer(int status, String contentType, byte[] body) {

        static Answer of(HttpResponse<byte[]> response) {
            var type = response.headers().firstValue("Content-Type").orElse("application/json");
            return new Answer(response.statusCode(), type, response.body());
        }
    }

    /** What becomes of a bulk write; an exception breaks the connection. */
    @FunctionalInterface
    interface BulkHandling {

        BulkHandling PASS = (bulk, index) -> index.send(bulk);

        Answer answer(Bulk bulk, Index index) throws IOException, InterruptedException;
    }

    /** The real one. */
    @FunctionalInterface
    interface Index {
        Answer send(Bulk bulk) throws IOException, InterruptedException;
    }
}
