package io.clientele.nodes;

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

/** The application as administrators start it: a process of its own, set up by the environment alone. */
final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = freePort();
    private final Path log;
    private final Process process;

    private AppProcess(String name, Map<String, String> settings, List<String> arguments) {
        this.log = Path.of("target", "nodes", name + ".log").toAbsolutePath();
        var builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(settings);
        builder.environment().put("CLIENTELE_APP_PORT", String.valueOf(port));
        try {
            Files.createDirectories(log.getParent());
            process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Serves once {@link #awaitReady} returns. */
    static AppProcess start(String name, Map<String, String> settings) {
        return new AppProcess(name, settings, List.of());
    }

    /** Runs a command of the application to its end. */
    static AppProcess run(Map<String, String> settings, String... arguments) {
        var process = new AppProcess("command-" + arguments[0], settings, List.of(arguments));
        process.awaitEnd();
        return process;
    }

    private static List<String> command(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Quick to start, since the tests wait for it.
        var command = new ArrayList<>(List.of(java, "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LeashedApplication.class.getName()));
        command.addAll(arguments);
        return command;
    }

    AppProcess awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not start:\n" + output());
            }
            pause();
        }
        return this;
    }

    /** Waits for an application that does its work and ends, or refuses to start, and says how it ended. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The application did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    Api api() {
        return new Api(port);
    }

    int port() {
        return port;
    }

    /** What it has written so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
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
