package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.command.CommandRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTests {

    @Test
    void writeEverythingOnceAndEachKeyInItsOrder() {
        var written = Collections.synchronizedList(new ArrayList<Integer>());
        try (var lanes = new Lanes<Integer>(Lanes.SEVERAL, item -> 1, written::addAll)) {
            IntStream.range(0, 10_500).forEach(number -> lanes.put(number % 7, number));
            lanes.finish();
        }

        assertThat(written).hasSize(10_500).doesNotHaveDuplicates();
        assertThat(written.stream().filter(number -> number % 7 == 3)).isSorted();
    }

    @Test
    void sendWhatIsHeavyInSmallBatches() {
        var sizes = Collections.synchronizedList(new ArrayList<Integer>());
        try (var lanes = new Lanes<Integer>(Lanes.ONE, item -> 10_000, batch -> sizes.add(batch.size()))) {
            List.of(1, 2, 3, 4, 5).forEach(item -> lanes.put(item, item));
            lanes.finish();
        }

        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void throwWhatABatchFailedWith() {
        try (var lanes = new Lanes<Integer>(Lanes.ONE, item -> 1, batch -> {
            throw new CommandRefused("the database is gone");
        })) {
            lanes.put(1, 1);
            assertThatThrownBy(lanes::finish).isInstanceOf(CommandRefused.class).hasMessage("the database is gone");
        }
    }
}
