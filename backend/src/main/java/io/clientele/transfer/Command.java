package io.clientele.transfer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person can ask of the application instead of serving. */
sealed interface Command {

    String USAGE = """
            Usage:
              load-sample [--scale 0.1]          loads invented customers and what they bought; 1 is 100,000 customers
              load customers.csv [orders.csv]    loads your own data; docs/your-own-data.md describes the columns
            """;

    /** @param scale of TPC-DS: 0.01, the least, has 1,000 customers, 0.1 has 10,000, 1 has 100,000 */
    record LoadSample(double scale) implements Command {}

    record LoadFiles(Path customers, @Nullable Path orders) implements Command {}

    /** @throws CommandRefused with the usage when the words make no command */
    static Command parse(List<String> words) {
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "load-sample" -> loadSample(rest);
            case "load" -> loadFiles(rest);
            default -> throw refused("'%s' is not a command.".formatted(words.getFirst()));
        };
    }

    private static Command loadSample(List<String> words) {
        var parts = words.stream()
                .flatMap(word -> Arrays.stream(word.split("=", 2)))
                .toList();
        if (parts.isEmpty()) {
            return new LoadSample(0.1);
        }
        if (parts.size() != 2 || !parts.getFirst().equals("--scale")) {
            throw refused("load-sample takes nothing but --scale and a number.");
        }
        return new LoadSample(scale(parts.getLast()));
    }

    private static double scale(String word) {
        try {
            double scale = Double.parseDouble(word);
            if (scale >= 0.01 && scale <= 100) {
                return scale;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw refused("A scale is a number from 0.01 to 100.");
    }

    private static Command loadFiles(List<String> words) {
        if (words.isEmpty() || words.size() > 2 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            throw refused("load takes a file of customers and, if you like, a file of orders.");
        }
        return new LoadFiles(Path.of(words.getFirst()), words.size() == 2 ? Path.of(words.getLast()) : null);
    }

    private static CommandRefused refused(String sentence) {
        return new CommandRefused(sentence + "\n" + USAGE.strip());
    }
}
