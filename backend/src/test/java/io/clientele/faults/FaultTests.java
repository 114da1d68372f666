package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault once, briefly, while writes go on. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
class FaultTests {

    private final Installation installation;

    FaultTests(Installation installation) {
        this.installation = installation;
    }

    static List<Fault> faults() {
        return Faults.kills();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void losesNothing(Fault fault) throws Exception {
        installation.load().start();

        fault.strike().on(installation, new Random(installation.plan().seed()));

        var verdict = installation.settle();
        assertThat(verdict.examples()).isEmpty();
        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.customers()).isPositive();
        assertThat(installation.sampler().violations()).isEmpty();
    }
}
