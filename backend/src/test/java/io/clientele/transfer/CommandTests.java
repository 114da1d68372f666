package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {

    @Test
    void loadsTheSampleAtAScale() {
        assertThat(Command.parse(List.of("load-sample", "--scale", "1"))).isEqualTo(new Command.LoadSample(1));
        assertThat(Command.parse(List.of("load-sample", "--scale=0.01"))).isEqualTo(new Command.LoadSample(0.01));
    }

    @Test
    void loadsCustomersWithOrWithoutOrders() {
        assertThat(Command.parse(List.of("load", "a.csv"))).isEqualTo(new Command.LoadFiles(Path.of("a.csv"), null));
        assertThat(Command.parse(List.of("load", "a.csv", "b.csv")))
                .isEqualTo(new Command.LoadFiles(Path.of("a.csv"), Path.of("b.csv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lod a.csv",
                "load",
                "load a b c",
                "load --all",
                "load-sample 1",
                "load-sample --scale much",
                "load-sample --scale 0",
                "load-sample --scale -1",
                "load-sample --scale NaN"
            })
    void saysHowItIsUsed(String words) {
        assertThatThrownBy(() -> Command.parse(List.of(words.split(" "))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("Usage:");
    }

    @Test
    void leavesOptionsToTheWebApplication() {
        assertThat(CommandLine.isCommand(new String[] {"--server.port=0"})).isFalse();
        assertThat(CommandLine.isCommand(new String[0])).isFalse();
        assertThat(CommandLine.isCommand(new String[] {"load-sample"})).isTrue();
    }
}
