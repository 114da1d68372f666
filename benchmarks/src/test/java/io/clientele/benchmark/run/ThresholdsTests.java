package io.clientele.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.benchmark.run.Thresholds.Bounds;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdsTests {

    private final Thresholds thresholds =
            new Thresholds(Map.of("mirror", Map.of("ratio", new Bounds(0.7, null), "millis", new Bounds(null, 300.0))));
    private final Report report = new Report("mirror", new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void holdWhenEveryFigureKeepsItsOwn() {
        report.figure("ratio", 0.7, "");
        report.figure("millis", 300, "");

        assertThat(thresholds.check(report)).isTrue();
    }

    @Test
    void areMissedByOneFigure() {
        report.figure("ratio", 0.9, "");
        report.figure("millis", 301, "");

        assertThat(thresholds.check(report)).isFalse();
    }

    @Test
    void passOverWhatWasNotMeasured() {
        assertThat(thresholds.check(report)).isTrue();
    }
}
