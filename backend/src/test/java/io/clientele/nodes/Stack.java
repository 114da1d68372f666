package io.clientele.nodes;

import io.clientele.localstack.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers of a test's own, which it may break. They go when the tests go. */
final class Stack implements AutoCloseable {

    private final Path home;

    private Stack(Path home) {
        this.home = home;
    }

    /** Begins with empty servers. */
    static Stack empty(String name) {
        var stack = new Stack(projectRoot().resolve(".clientele").resolve(name));
        stack.close();
        stack.clear();
        return stack;
    }

    /** Starts those that do not run. */
    void start(String... words) {
        var arguments = new ArrayList<>(List.of(
                "start",
                "--test",
                "--owner",
                String.valueOf(ProcessHandle.current().pid())));
        arguments.addAll(List.of(words));
        run(arguments);
    }

    /** What {@code stack.json} says of a server. */
    JsonNode facts(String server) {
        return JsonMapper.shared().readTree(home.resolve("stack.json").toFile()).required(server);
    }

    Endpoints.Database database(String server) {
        return JsonMapper.shared().treeToValue(facts(server), Endpoints.Database.class);
    }

    /** As a power cut ends it. */
    static void kill(long processId) {
        var process = ProcessHandle.of(processId).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        run(List.of("stop"));
    }

    static Path projectRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("local-stack/stack")))
                .findFirst()
                .orElseThrow();
    }

    private void run(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(projectRoot().resolve("local-stack/stack").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--home", home.toString()));
        Shell.of(command).environment("CLIENTELE_ELASTICSEARCH_HEAP", "320m").run();
    }

    private void clear() {
        try (var files = Files.walk(home)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
