package io.clientele.transfer;

import io.clientele.command.Command;
import io.clientele.command.CommandRefused;
import io.clientele.command.Commands;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Loading the sample, and loading files. */
public final class TransferCommands implements Commands {

    @Override
    public String usage() {
        return """
                load-sample [--scale 0.1]          loads invented customers and what they bought; 1 is 100,000 customers
                load customers.csv [orders.csv]    loads your own data; docs/your-own-data.md describes the columns
                """;
    }

    @Override
    public Optional<Command> parse(List<String> words) {
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "load-sample" -> Optional.of(loadSample(rest));
            case "load" -> Optional.of(loadFiles(rest));
            default -> Optional.empty();
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
            throw new CommandRefused("load-sample takes nothing but --scale and a number.");
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
        throw new CommandRefused("A scale is a number from 0.01 to 100.");
    }

    private static Command loadFiles(List<String> words) {
        if (words.isEmpty() || words.size() > 2 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            throw new CommandRefused("load takes a file of customers and, if you like, a file of orders.");
        }
        return new LoadFiles(Path.of(words.getFirst()), words.size() == 2 ? Path.of(words.getLast()) : null);
    }

    /** @param scale of TPC-DS: 0.01, the least, has 1,000 customers, 0.1 has 10,000, 1 has 100,000 */
    record LoadSample(double scale) implements Command {
        @Override
        public int run(ApplicationContext application, PrintStream out) {
            return application.getBean(SampleLoader.class).load(scale, out);
        }
    }

    record LoadFiles(Path customers, @Nullable Path orders) implements Command {
        @Override
        public int run(ApplicationContext application, PrintStream out) {
            return application.getBean(FileLoader.class).load(customers, orders, out);
        }
    }
}
