package io.clientele.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All that goes wrong. Each leaves everything running again; whether nothing was lost is for the checker to say. */
final class Faults {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Faults() {}

    /** Those that kill an instance of the application where it hurts. */
    static List<Fault> kills() {
        return Stream.concat(Stream.of(Stage.values()).map(Faults::killedAt), Stream.of(killedInABulk()))
                .toList();
    }

    private static Fault killedAt(Stage stage) {
        return new Fault("kill -9 at " + stage, (installation, random) -> {
            var victim = installation.anyInstance(random);
            try (var trap = victim.stages().trap(stage)) {
                trap.awaitBatch(SOON);
                victim.kill();
            }
            installation.killAndReplace(victim);
        });
    }

    private static Fault killedInABulk() {
        return new Fault("kill -9 in a bulk", (installation, random) -> {
            var victim = installation.anyInstance(random);
            var halfWritten = new CountDownLatch(1);
            victim.indexProxy().handleBulks((bulk, index) -> {
                index.send(bulk.firstHalf());
                halfWritten.countDown();
                Thread.sleep(SOON);
                throw new IOException("The application is dead by now");
            });
            if (!halfWritten.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("No bulk came");
            }
            installation.killAndReplace(victim);
        });
    }
}
