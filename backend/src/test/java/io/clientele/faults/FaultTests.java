package io.clientele.faults;

import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

    /** With {@code -Dclientele.faults.only=...}, those whose name contains that. */
    static Stream<Fault> faults() {
        var wanted = System.getProperty("clientele.faults.only", "");
        return Faults.all().stream().filter(fault -> fault.name().contains(wanted));
    }

    /** The long run has the time for the others. */
    static Stream<Fault> faultsDuringARebuild() {
        var brief = Set.of("kill -9 in a bulk", "bulks refused with 429", "database restarted");
        return faults().filter(fault -> brief.contains(fault.name())).map(Faults::duringRebuild);
    }

    @AfterEach
    void rest() throws InterruptedException {
        installation.load().stop();
        installation.passBulks();
    }

    @ParameterizedTest
    @MethodSource({"faults", "faultsDuringARebuild"})
    void losesNothing(Fault fault) throws Exception {
        installation.load().start();

        fault.strike().on(installation, new Random(installation.plan().seed()));

        installation.assertNothingIsLost();
    }
}
