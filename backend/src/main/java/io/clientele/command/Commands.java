package io.clientele.command;

import java.util.List;
import java.util.Optional;

/** The commands of one module. */
public interface Commands {

    /** A line for each command: how it is written, and what it does. */
    String usage();

    /**
     * The command that the words ask for; empty when the first is no command of this module.
     *
     * @throws CommandRefused when the rest does not fit the command
     */
    Optional<Command> parse(List<String> words);
}
