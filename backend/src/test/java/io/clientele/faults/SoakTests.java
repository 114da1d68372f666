package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All faults in random order for as long as is asked for, under a load that fills the machine. */
@Tag("soak")
class SoakTests {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("clientele.faults.minutes", 60));

    /** Every so many faults everything comes to rest and is compared. */
    private static final int FAULTS_BETWEEN_CHECKS = 8;

    private static final double KILLS = 0.5;
    private static final double REBUILDS = 0.15;

    private final Plan plan = Plan.soak();
    private final Random random = new Random(plan.seed());
    private final Summary summary = new Summary();
    private long loadedNanos;

    @Test
    void losesNothingWhateverHappens() throws Exception {
        try (var installation = new Installation(plan);
                var memory = new MemoryWatch(installation)) {
            long end = System.nanoTime() + LENGTH.toNanos();
            try {
                while (System.nanoTime() < end) {
                    writeThroughFaults(installation, end);
                }
            } finally {
                tell(summary.table(installation, memory.peaks(), loadedNanos / 1e9));
            }
            assertPace(installation);
        }
    }

    private void writeThroughFaults(Installation installation, long end) throws Exception {
        long began = System.nanoTime();
        installation.load().start();
        for (int faults = 0; faults < FAULTS_BETWEEN_CHECKS && System.nanoTime() < end; faults++) {
            strike(installation, any());
        }
        installation.load().stop();
        loadedNanos += System.nanoTime() - began;
        var verdict = installation.settle();
        var violations = installation.sampler().takeViolations();
        summary.checked(verdict, violations);
        say("checked: " + verdict);
        assertThat(verdict.examples()).isEmpty();
        assertThat(verdict.isClean()).isTrue();
        assertThat(violations).isEmpty();
    }

    private void strike(Installation installation, Fault fault) throws Exception {
        say(fault.name());
        fault.strike().on(installation, random);
        summary.struck(fault);
    }

    private Fault any() {
        var fault = any(random.nextDouble() < KILLS ? Faults.kills() : Faults.others());
        return random.nextDouble() < REBUILDS ? Faults.duringRebuild(fault) : fault;
    }

    private Fault any(List<Fault> faults) {
        return faults.get(random.nextInt(faults.size()));
    }

    /** Figures of a shorter run say little. */
    private void assertPace(Installation installation) {
        if (LENGTH.toMinutes() >= 60) {
            assertThat(installation.load().acknowledged() / (loadedNanos / 1e9)).isGreaterThanOrEqualTo(200);
            assertThat(installation.kills()).isGreaterThanOrEqualTo(50);
        }
    }

    private static void tell(String table) throws IOException {
        System.out.println(table);
        Files.writeString(Path.of("target", "faults", "soak.md"), table);
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
