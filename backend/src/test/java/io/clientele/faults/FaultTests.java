package io.clientele.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    static Stream<Fault> faults() {
        return Stream.of(Faults.kills(), Faults.others())
                .flatMap(List::stream)
                .filter(fault -> fault.name().contains(System.getProperty("clientele.faults.only", "")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void losesNothing(Fault fault) throws Exception {
        installation.load().start();

        fault.strike().on(installation, new Random(installation.plan().seed()));

        installation.assertNothingIsLost();
    }
}
