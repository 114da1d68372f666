package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.command.CommandRefused;
import io.clientele.transfer.TransferCommands.LoadFiles;
import io.clientele.transfer.TransferCommands.LoadSample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferCommandsTests {

    private final TransferCommands commands = new TransferCommands();

    @Test
    void loadsTheSampleAtAScale() {
        assertThat(commands.parse(List.of("load-sample", "--scale", "1"))).contains(new LoadSample(1));
        assertThat(commands.parse(List.of("load-sample", "--scale=0.01"))).contains(new LoadSample(0.01));
    }

    @Test
    void loadsCustomersWithOrWithoutOrders() {
        assertThat(commands.parse(List.of("load", "a.csv"))).contains(new LoadFiles(Path.of("a.csv"), null));
        assertThat(commands.parse(List.of("load", "a.csv", "b.csv")))
                .contains(new LoadFiles(Path.of("a.csv"), Path.of("b.csv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "load a b c",
                "load --all",
                "load-sample 1",
                "load-sample --scale much",
                "load-sample --scale 0",
                "load-sample --scale -1",
                "load-sample --scale NaN"
            })
    void refusesWordsThatDoNotFit(String words) {
        assertThatThrownBy(() -> commands.parse(List.of(words.split(" ")))).isInstanceOf(CommandRefused.class);
    }

    @Test
    void leavesOtherCommandsToOthers() {
        assertThat(commands.parse(List.of("lod", "a.csv"))).isEmpty();
    }
}
