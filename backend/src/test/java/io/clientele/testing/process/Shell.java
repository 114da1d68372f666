package io.clientele.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command, run to its end. */
public final class Shell {

    private final ProcessBuilder builder;

    private Shell(List<String> command) {
        this.builder = new ProcessBuilder(command).redirectErrorStream(true);
    }

    public static Shell of(List<String> command) {
        return new Shell(command);
    }

    public Shell environment(String name, String value) {
        builder.environment().put(name, value);
        return this;
    }

    public Shell environment(Map<String, String> values) {
        builder.environment().putAll(values);
        return this;
    }

    public Shell in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    /**
     * What it wrote.
     *
     * @throws IllegalStateException with its words when it fails
     */
    public String run() {
        try {
            // A file, since what it leaves running would keep a pipe open.
            var output = Files.createTempFile("clientele", ".log");
            int result = builder.redirectOutput(output.toFile()).start().waitFor();
            var words = Files.readString(output);
            Files.delete(output);
            if (result != 0) throw new IllegalStateException(words);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
