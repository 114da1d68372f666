package io.clientele.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.process.AppProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Two applications on one record and one index. */
@Tag("nodes")
class TwoAppsTests {

    private static final int CUSTOMERS_EACH = 2_000;
    private static final int TOGETHER = 50;

    private static final Pattern DOCUMENTS = Pattern.compile("clientele_mirror_documents_total\\{[^}]*} ([0-9.E]+)");

    private static final Installation INSTALLATION = Installation.empty();
    private static List<AppProcess> apps;

    @BeforeAll
    static void writeThroughBoth() throws InterruptedException {
        // The first makes the tables and the index; the second finds them.
        apps = List.of(
                AppProcess.start("nodes/first", INSTALLATION.settings()).awaitReady(),
                AppProcess.start("nodes/second", INSTALLATION.settings()).awaitReady());
        var writers = IntStream.range(0, apps.size())
                .mapToObj(number -> CompletableFuture.runAsync(() -> write(apps.get(number), number * CUSTOMERS_EACH)))
                .toList();
        writers.forEach(CompletableFuture::join);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(INSTALLATION.index().versions()).isEqualTo(INSTALLATION.versions()));
        LoggerFactory.getLogger(TwoAppsTests.class)
                .info(
                        "Two apps: {} changes, mirrored by them {}",
                        2 * CUSTOMERS_EACH,
                        apps.stream().map(TwoAppsTests::mirrored).toList());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        apps.forEach(AppProcess::close);
        INSTALLATION.close();
    }

    @Test
    void bothMirror() {
        assertThat(apps).allSatisfy(app -> assertThat(mirrored(app)).isPositive());
    }

    /** A batch whose lease ran out on a busy machine may be mirrored twice, which is harmless. */
    @Test
    void mirrorHardlyAnybodyTwice() {
        var mirrored = apps.stream().mapToDouble(TwoAppsTests::mirrored).sum();

        assertThat(mirrored).isBetween(2.0 * CUSTOMERS_EACH, 2.1 * CUSTOMERS_EACH);
    }

    @Test
    void eachFindsWhatTheOtherHasWritten() {
        var token = People.token(People.write(apps.getFirst().api(), 10_000, 10_001, "Somebody"));

        var counted = People.count(apps.getLast().api(), token);

        assertThat(People.total(counted)).isEqualTo(2 * CUSTOMERS_EACH + 1);
    }

    private static void write(AppProcess app, int from) {
        for (int first = from; first < from + CUSTOMERS_EACH; first += TOGETHER) {
            var written = People.write(app.api(), first, first + TOGETHER, "Somebody");
            assertThat(People.failed(written)).as("%s", written).isFalse();
        }
    }

    /** Documents that this application has sent, whatever became of them. */
    private static double mirrored(AppProcess app) {
        return DOCUMENTS
                .matcher(app.api().get("admin", "/actuator/prometheus").body())
                .results()
                .mapToDouble(sample -> Double.parseDouble(sample.group(1)))
                .sum();
    }
}
