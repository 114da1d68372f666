package io.clientele.faults;

import io.clientele.mirror.StageGate;
import io.clientele.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One instance of the application in a process of its own. */
final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Stages stages = new Stages();
    private final IndexProxy indexProxy;
    private final int port = freePort();
    private final Path log;
    private final Process process;

    /**
     * @param index the address, which may change
     * @param settings in the environment's names
     */
    AppProcess(String name, Supplier<URI> index, Map<String, String> settings) {
        this.indexProxy = new IndexProxy(index);
        this.log = Path.of("target", "faults", name + ".log").toAbsolutePath();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                // Starts count here, and there are many.
                "-XX:TieredStopAtLevel=1",
                "-D" + StageGate.PORT + "=" + stages.port(),
                "-cp",
                System.getProperty("java.class.path"),
                ApplicationUnderTest.class.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("CLIENTELE_APP_PORT", String.valueOf(port));
        builder.environment()
                .put("CLIENTELE_ELASTICSEARCH_URL", indexProxy.address().toString());
        try {
            Files.createDirectories(log.getParent());
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Api api() {
        return new Api(port);
    }

    Stages stages() {
        return stages;
    }

    /** What stands between it and Elasticsearch. */
    IndexProxy indexProxy() {
        return indexProxy;
    }

    long processId() {
        return process.pid();
    }

    boolean lives() {
        return process.isAlive();
    }

    /** @throws IllegalStateException with the end of its log when it ends instead */
    AppProcess awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not start:\n" + output());
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** What it wrote so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for an application that refuses to start. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application did not end");
        }
        return process.exitValue();
    }

    /** As kill -9 does it. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
        stages.close();
        indexProxy.close();
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
