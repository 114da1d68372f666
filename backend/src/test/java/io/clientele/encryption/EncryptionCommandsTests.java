package io.clientele.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.command.CommandRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncryptionCommandsTests {

    private final EncryptionCommands commands = new EncryptionCommands();

    @Test
    void knowsItsCommandAlone() {
        assertThat(commands.parse(List.of("rotate-key"))).isPresent();
        assertThat(commands.parse(List.of("verify-audit"))).isEmpty();
    }

    @Test
    void saysThatItTakesNothing() {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> commands.parse(List.of("rotate-key", "now")))
                .withMessage("rotate-key takes nothing.");
    }
}
