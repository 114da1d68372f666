package io.clientele.testing.process;

import io.clientele.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as administrators start it: a process of its own, set up by the environment alone. */
public final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    // Quick to start, since tests wait for it, and often.
    private static final List<String> COMMAND = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path log;
    private final Process process;

    /** 0 before it serves. Its own choice: one that is free now may be taken by a connection before the application binds it. */
    private volatile int port;

    private AppProcess(Path log, Map<String, String> settings, List<String> classes) {
        this.log = log;
        var command = Stream.of(COMMAND, classes, List.of(LeashedApplication.class.getName()))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("CLIENTELE_APP_PORT", "0");
        try {
            Files.createDirectories(log.getParent());
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Serves once {@link #awaitReady} returns.
     *
     * @param name of its log, below {@code target}
     * @param settings in the environment's names
     */
    public static AppProcess start(String name, Map<String, String> settings) throws InterruptedException {
        train(settings);
        return new AppProcess(log(name), settings, AotCache.usedBy());
    }

    /** The first of all starts is slow, so that the many others are quick. */
    private static synchronized void train(Map<String, String> settings) throws InterruptedException {
        if (!AotCache.isFresh()) {
            var app = new AppProcess(log("aot/training"), settings, AotCache.madeBy());
            try {
                app.awaitReady().api().ask("admin", "{ customers(first: 1) { totalCount } }", Map.of());
            } finally {
                app.process.destroy();
                app.process
                        .onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            }
        }
    }

    private static Path log(String name) {
        return Path.of("target", name + ".log").toAbsolutePath();
    }

    /** @throws IllegalStateException with what it wrote when it ends instead */
    public AppProcess awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not start:\n" + output());
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits for an application that refuses to start, and says how it ended. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application did not end:\n" + output());
        }
        return process.exitValue();
    }

    public Api api() {
        return new Api(port);
    }

    public long processId() {
        return process.pid();
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** What it has written so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As kill -9 does it. */
    public void kill() {
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
    }

    private boolean answers() throws InterruptedException {
        var listening = LISTENING.matcher(output());
        if (!listening.find()) {
            return false;
        }
        port = Integer.parseInt(listening.group(1));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
