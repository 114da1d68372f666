package io.clientele.testing.process;

import io.clientele.localstack.Endpoints;
import io.clientele.localstack.LocalStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers of a test's own, which it may break. They go when the tests go. */
public final class Stack implements AutoCloseable {

    private final Path home;
    private final Map<String, String> environment;

    private Stack(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Begins with empty servers. */
    public static Stack empty(String name) {
        return empty(name, Map.of());
    }

    /** @param environment settings of the script {@code local-stack/stack} */
    public static Stack empty(String name, Map<String, String> environment) {
        var stack = new Stack(LocalStack.projectRoot().resolve(".clientele").resolve(name), environment);
        stack.close();
        FileSystemUtils.deleteRecursively(stack.home.toFile());
        return stack;
    }

    /** Starts those that do not run; a port may change. */
    public void start(String... words) {
        var arguments = new ArrayList<>(List.of(
                "start",
                "--test",
                "--owner",
                String.valueOf(ProcessHandle.current().pid())));
        arguments.addAll(List.of(words));
        run(arguments);
    }

    /** What {@code stack.json} says of a server. */
    public JsonNode facts(String server) {
        return JsonMapper.shared().readTree(home.resolve("stack.json").toFile()).required(server);
    }

    public Endpoints.Database database(String server) {
        return JsonMapper.shared().treeToValue(facts(server), Endpoints.Database.class);
    }

    /** As a power cut ends it. */
    public static void kill(long processId) {
        var process = ProcessHandle.of(processId).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        run(List.of("stop"));
    }

    private void run(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(LocalStack.projectRoot().resolve("local-stack/stack").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--home", home.toString()));
        Shell.of(command).environment(environment).run();
    }
}
