package io.clientele.audit;

import io.clientele.audit.AuditVerification.Witness;
import io.clientele.command.Command;
import io.clientele.command.CommandLine;
import io.clientele.command.CommandRefused;
import io.clientele.command.Commands;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Looking whether the audit trail is whole. */
public final class AuditCommands implements Commands {

    private static final String USAGE = "verify-audit [POSITION LINK]       "
            + "looks whether anything in the audit trail was changed or left out; a link that was noted makes sure of its end\n";

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public Optional<Command> parse(List<String> words) {
        if (!words.getFirst().equals("verify-audit")) {
            return Optional.empty();
        }
        var witness = switch (words.size()) {
            case 1 -> null;
            case 3 -> new Witness(position(words.get(1)), words.get(2));
            default -> throw new CommandRefused("verify-audit takes nothing, or a position and its link.");
        };
        return Optional.of((application, out) -> verify(application, out, witness));
    }

    private static long position(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException other) {
            throw new CommandRefused("'%s' is not a position of the audit trail.".formatted(word), other);
        }
    }

    private static int verify(ApplicationContext application, PrintStream out, @Nullable Witness witness) {
        var result = application.getBean(AuditVerification.class).verify(witness);
        if (result.fault() != null) {
            throw new CommandRefused("%s All before it are as they were made.".formatted(result.fault()));
        }
        if (result.forgotten() > 0) {
            throw new CommandRefused(
                    "The chain is whole, but %,d entries wait for it since an hour and more. Is the app running?"
                            .formatted(result.forgotten()));
        }
        out.printf(
                "The audit trail is whole: %,d entries.%nNote its end: %d %s%n",
                result.position(), result.position(), result.link());
        return CommandLine.DONE;
    }
}
