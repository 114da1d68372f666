package io.clientele.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command in the application without its web server and without the relay, and says how it went. */
public final class CommandLine {

    /** Everything was done. */
    public static final int DONE = 0;

    /** Nothing, or only a part, could be done; the reason stands on standard error. */
    public static final int FAILED = 1;

    /** All of it was read, and some of it was refused. */
    public static final int SOME_REFUSED = 2;

    /**
     * Beans are made when they are needed, so a command needs neither Elasticsearch nor Keycloak. The relay of the app that
     * runs, or of the next that starts, mirrors what the command writes. What goes wrong is told by the command itself.
     */
    private static final String[] SETTINGS = {
        "--clientele.relay=false",
        "--spring.main.lazy-initialization=true",
        "--spring.main.log-startup-info=false",
        "--spring.main.register-shutdown-hook=true",
        "--logging.level.root=OFF"
    };

    private CommandLine() {}

    /** Whether these arguments ask for a command; options alone are settings of the web application. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Runs the command that the arguments ask for.
     *
     * @param commands of all modules
     * @return 0 when everything was done, 1 when it could not be, 2 when some rows of a file were refused
     */
    public static int run(Class<?> application, List<Commands> commands, String[] arguments) {
        try {
            var command = parse(commands, List.of(arguments));
            try (var context = start(application)) {
                return command.run(context, System.out);
            }
        } catch (RuntimeException failure) {
            Failure.tell(failure, System.err);
            return FAILED;
        }
    }

    /** @throws CommandRefused with the usage when the words make no command */
    static Command parse(List<Commands> commands, List<String> words) {
        try {
            return commands.stream()
                    .flatMap(each -> each.parse(words).stream())
                    .findFirst()
                    .orElseThrow(() -> new CommandRefused("'%s' is not a command.".formatted(words.getFirst())));
        } catch (CommandRefused refused) {
            var usage = commands.stream().map(Commands::usage).collect(Collectors.joining());
            throw new CommandRefused(refused.getMessage() + "\nUsage:\n"
                    + usage.stripTrailing().indent(2).stripTrailing());
        }
    }

    /** @param settings come before those of the environment */
    public static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray(String[]::new));
    }
}
