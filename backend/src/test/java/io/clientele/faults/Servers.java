package io.clientele.faults;

import io.clientele.testing.TestInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database server and an Elasticsearch of the harness's own, so that they can be killed. They go when the harness goes. */
final class Servers implements AutoCloseable {

    static final String DATABASE = TestInstallation.onMySql() ? "mysql" : "mariadb";
    static final String INDEX = "elasticsearch";

    private final Path root = projectRoot();
    private final Path home = root.resolve(".clientele/faults");

    /** Begins with empty ones. */
    Servers() {
        stack(List.of("stop"));
        FileSystemUtils.deleteRecursively(home.toFile());
        start(DATABASE, INDEX);
    }

    /** Starts those that do not run; a port may change. */
    void start(String... servers) {
        var command = new ArrayList<>(List.of(
                "start",
                "--test",
                "--owner",
                String.valueOf(ProcessHandle.current().pid())));
        command.addAll(List.of(servers));
        stack(command);
    }

    /** As a power cut does it. */
    void kill(String server) {
        ProcessHandle.of(processId(server)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    long processId(String server) {
        return described(server).required("pid").asLong();
    }

    int databasePort() {
        return described(DATABASE).required("port").asInt();
    }

    String databasePassword() {
        return described(DATABASE).required("password").asString();
    }

    /** The address of a database on this server, or of the server behind another port. */
    String jdbcUrl(String database, int port) {
        return ("jdbc:mysql://127.0.0.1:%d/%s?rewriteBatchedStatements=true&connectionTimeZone=UTC"
                        + "&forceConnectionTimeZoneToSession=true&sslMode=DISABLED&allowPublicKeyRetrieval=true")
                .formatted(port, database);
    }

    URI index() {
        return URI.create(described(INDEX).required("url").asString());
    }

    @Override
    public void close() {
        stack(List.of("stop"));
    }

    private JsonNode described(String server) {
        return JsonMapper.shared().readTree(home.resolve("stack.json").toFile()).required(server);
    }

    private void stack(List<String> arguments) {
        try {
            Files.createDirectories(home);
            var output = home.resolve("harness.log");
            var command =
                    new ArrayList<>(List.of(root.resolve("local-stack/stack").toString()));
            command.addAll(arguments);
            command.addAll(List.of("--home", home.toString()));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static Path projectRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("local-stack/stack")))
                .findFirst()
                .orElseThrow();
    }
}
