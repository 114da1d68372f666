package io.clientele.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.command.CommandRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandsTests {

    private final AuditCommands commands = new AuditCommands();

    @ParameterizedTest
    @ValueSource(strings = {"verify-audit", "verify-audit 17 ab12"})
    void knowsItsCommand(String words) {
        assertThat(commands.parse(List.of(words.split(" ")))).isPresent();
    }

    @Test
    void leavesOtherWordsToOthers() {
        assertThat(commands.parse(List.of("rebuild-index"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-audit 17", "verify-audit last ab12", "verify-audit 17 ab12 more"})
    void saysWhatItTakes(String words) {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> commands.parse(List.of(words.split(" "))));
    }
}
