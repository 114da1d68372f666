package io.clientele.benchmark.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run was asked for.
 *
 * @param home of the servers, with stack.json
 * @param stack the script that starts them
 * @param jar of the app
 * @param only parts of the workload, by name; all of them when there is none
 */
public record Options(String workload, Map<String, String> given) {

    public static Options parse(String[] words) {
        if (words.length % 2 == 0) throw new IllegalArgumentException("A workload is wanted, then --name value.");
        var given = new HashMap<String, String>();
        for (int index = 1; index < words.length; index += 2) {
            given.put(words[index].replaceFirst("^--", ""), words[index + 1]);
        }
        return new Options(words[0], Map.copyOf(given));
    }

    public Path home() {
        return path("home");
    }

    public Path stack() {
        return path("stack");
    }

    public Path jar() {
        return path("jar");
    }

    public Path thresholds() {
        return path("thresholds");
    }

    /** Figures that something else has measured, or the folder of what runs have. */
    public Path figures() {
        return path("figures");
    }

    /** Where what comes out goes. */
    public Path result() {
        return path("result");
    }

    /** Where a flight recording of the app goes, if one is wanted. */
    public Optional<Path> recording() {
        return Optional.ofNullable(given.get("recording")).map(Path::of);
    }

    public int rounds() {
        return Integer.parseInt(given.getOrDefault("rounds", "5"));
    }

    /** With so many sets of parameters each question is asked. */
    public int sets() {
        return Integer.parseInt(given.getOrDefault("sets", "300"));
    }

    /** As many customers are written in each round, if there are so many. */
    public int customers() {
        return Integer.parseInt(given.getOrDefault("customers", "10000"));
    }

    /** How long each measurement under a steady load takes. */
    public Duration steady() {
        return Duration.ofSeconds(Integer.parseInt(given.getOrDefault("steady", "30")));
    }

    /** Whether a part of the workload is wanted. */
    public boolean wants(String part) {
        return given.getOrDefault("only", part).equals(part);
    }

    /** Whether answers are held against this way of asking: against all of them, unless some are named, with commas between. */
    public boolean against(String way) {
        return List.of(given.getOrDefault("against", way).split(",")).contains(way);
    }

    private Path path(String name) {
        return Path.of(Objects.requireNonNull(given.get(name), () -> "--" + name + " is missing"));
    }
}
