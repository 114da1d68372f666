package io.clientele.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    private static final Command GREET = (application, out) -> CommandLine.DONE;

    private final List<Commands> commands = List.of(new Greetings());

    @Test
    void findsTheCommandOfAModule() {
        assertThat(CommandLine.parse(commands, List.of("greet"))).isSameAs(GREET);
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> CommandLine.parse(commands, List.of("gret")))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("'gret' is not a command.\nUsage:\n  greet    says hello");
        assertThatThrownBy(() -> CommandLine.parse(commands, List.of("greet", "me")))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("greet takes no more words.\nUsage:\n  greet    says hello");
    }

    @Test
    void leavesOptionsToTheWebApplication() {
        assertThat(CommandLine.isCommand(new String[] {"--server.port=0"})).isFalse();
        assertThat(CommandLine.isCommand(new String[0])).isFalse();
        assertThat(CommandLine.isCommand(new String[] {"greet"})).isTrue();
    }

    private static final class Greetings implements Commands {

        @Override
        public String usage() {
            return "greet    says hello\n";
        }

        @Override
        public Optional<Command> parse(List<String> words) {
            if (words.size() > 1) {
                throw new CommandRefused("greet takes no more words.");
            }
            return words.getFirst().equals("greet") ? Optional.of(GREET) : Optional.empty();
        }
    }
}
