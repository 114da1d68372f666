package io.clientele.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers that integration tests run against: those of {@code .clientele/test}, or of the folder that the environment
 * variable {@code CLIENTELE_TEST_HOME} names. They are started when they do not answer, and left running for the next run;
 * {@code local-stack/stack stop --home .clientele/test} stops them. With {@code CLIENTELE_TEST_STACK=containers} they are
 * Testcontainers instead.
 */
public final class LocalStack {

    private static final String[] SERVERS = {"mariadb", "mysql", "elasticsearch", "keycloak"};

    private static @Nullable Endpoints endpoints;

    private LocalStack() {}

    /**
     * The running servers, started first if need be.
     *
     * @throws IllegalStateException with the script's own words when they cannot be started
     */
    public static synchronized Endpoints endpoints() {
        if (endpoints == null) endpoints = find();
        return endpoints;
    }

    private static Endpoints find() {
        var root = projectRoot();
        var home = testHome(root);
        try {
            if ("containers".equals(System.getenv("CLIENTELE_TEST_STACK"))) return ContainerStack.start(root);
            Files.createDirectories(home);
            return startUnlessRunning(root, home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Builds of several modules may run at once; the second waits and then finds what the first has started. */
    private static Endpoints startUnlessRunning(Path root, Path home) throws IOException {
        var lockFile = home.resolve("tests.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            var file = home.resolve("stack.json");
            var running = StackFile.read(file).filter(LocalStack::answers);
            if (running.isPresent()) return running.get();
            start(root, home);
            return StackFile.read(file).orElseThrow(() -> new IllegalStateException("Nothing is described in " + file));
        }
    }

    private static void start(Path root, Path home) throws IOException {
        var output = home.resolve("start.log");
        var command = new ProcessBuilder(root.resolve("local-stack/stack").toString(), "start", "--test");
        command.command().addAll(List.of("--home", home.toString()));
        command.command().addAll(List.of(SERVERS));
        command.redirectErrorStream(true).redirectOutput(output.toFile());
        try {
            if (command.start().waitFor() != 0) throw new IllegalStateException(Files.readString(output));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the servers were starting", interruption);
        }
    }

    private static Path testHome(Path root) {
        var home = System.getenv("CLIENTELE_TEST_HOME");
        return home == null || home.isBlank() ? root.resolve(".clientele/test") : Path.of(home);
    }

    /** The folder of the checkout that the tests run in. */
    public static Path projectRoot() {
        var start = Path.of(System.getProperty("user.dir", "")).toAbsolutePath();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("local-stack/stack"))) return folder;
        }
        throw new IllegalStateException("No folder above " + start + " holds local-stack/stack");
    }

    private static boolean answers(Endpoints endpoints) {
        var mysql = endpoints.mysql();
        return accepts(endpoints.mariadb())
                && (mysql == null || accepts(mysql))
                && isOk(endpoints.elasticsearchHealth())
                && isOk(endpoints.keycloakHealth());
    }

    private static boolean accepts(Endpoints.Database database) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(database.host(), database.port()), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean isOk(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
