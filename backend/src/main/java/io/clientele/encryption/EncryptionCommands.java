package io.clientele.encryption;

import io.clientele.command.Command;
import io.clientele.command.CommandLine;
import io.clientele.command.CommandRefused;
import io.clientele.command.Commands;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Changing the key that encrypts. */
public final class EncryptionCommands implements Commands {

    private static final String USAGE = "rotate-key                         "
            + "encrypts with a new key from now on, and what was encrypted with earlier ones anew\n";

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public Optional<Command> parse(List<String> words) {
        if (!words.getFirst().equals("rotate-key")) {
            return Optional.empty();
        }
        if (words.size() > 1) {
            throw new CommandRefused("rotate-key takes nothing.");
        }
        return Optional.of(EncryptionCommands::rotate);
    }

    private static int rotate(ApplicationContext application, PrintStream out) {
        application.getBean(KeyRotation.class).rotate();
        out.println("There is a new key.");
        long encrypted = application.getBean(Reencryption.class).carryThrough();
        out.printf("Encrypted %,d values anew; the running app goes over them again until none is left.%n", encrypted);
        return CommandLine.DONE;
    }
}
