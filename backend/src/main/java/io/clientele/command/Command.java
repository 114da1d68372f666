package io.clientele.command;

import java.io.PrintStream;
import org.springframework.context.ApplicationContext;

/** Something that a person can ask of the application instead of serving, with all that it needs to know. */
@FunctionalInterface
public interface Command {

    /**
     * Carries it out.
     *
     * @param application as {@link CommandLine} starts it
     * @param out hears how far it is
     * @return {@link CommandLine#DONE} or what else became of it
     */
    int run(ApplicationContext application, PrintStream out);
}
