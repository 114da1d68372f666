package io.clientele.transfer;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command in the application without its web server and without the relay, and says how it went. */
public final class CommandLine {

    /** Everything was done. */
    static final int DONE = 0;

    /** Nothing, or only a part, could be done; the reason stands on standard error. */
    static final int FAILED = 1;

    /** All of it was read, and some of it was refused. */
    static final int SOME_REFUSED = 2;

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
     * @return 0 when everything was done, 1 when it could not be, 2 when some rows of a file were refused
     */
    public static int run(Class<?> application, String[] arguments) {
        return run(application, List.of(arguments), System.out, System.err);
    }

    private static int run(Class<?> application, List<String> words, PrintStream out, PrintStream errors) {
        try {
            var command = Command.parse(words);
            try (var context = start(application)) {
                return run(command, context, out);
            }
        } catch (RuntimeException failure) {
            Failure.tell(failure, errors);
            return FAILED;
        }
    }

    /** @param settings come before those of the environment */
    static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray(String[]::new));
    }

    static int run(Command command, ApplicationContext context, PrintStream out) {
        return switch (command) {
            case Command.LoadSample sample ->
                context.getBean(SampleLoader.class).load(sample.scale(), out);
            case Command.LoadFiles files ->
                context.getBean(FileLoader.class).load(files.customers(), files.orders(), out);
        };
    }
}
