package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.index.Fingerprint;
import io.clientele.index.IndexSettings;
import io.clientele.index.document.CustomerDocument;
import io.clientele.testing.InstallationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@InstallationTest
class RebuildTests {

    private final MirrorDriver driver;
    private List<Long> ids = List.of();

    @Autowired
    RebuildTests(ApplicationContext application) {
        this.driver = new MirrorDriver(application);
    }

    @BeforeEach
    void customers() {
        ids = driver.onlyCustomers(3);
    }

    @AfterEach
    void heal() {
        driver.heal();
    }

    @Test
    void putsANewIndexToUseThatIsEqualToTheRecord() {
        var former = driver.live();

        var run = driver.rebuild();

        assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(run.get("done").asInt()).isEqualTo(3);
        assertThat(run.get("total").asInt()).isEqualTo(3);
        assertThat(run.get("requestedBy").asString()).isEqualTo("admin");
        assertThat(driver.live()).isNotEqualTo(former);
        assertThat(driver.index.exists(former)).isFalse();
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
    }

    @Test
    void losesNoWriteAndFailsNoSearchMeanwhile() {
        driver.onlyCustomers(1_200);
        var over = new AtomicBoolean();
        var writes = new AtomicInteger();
        var writer = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                driver.rename(writes.get() % 1_200, "Name " + writes.incrementAndGet());
            }
        });
        var reader = CompletableFuture.supplyAsync(() -> {
            var counts = new TreeSet<String>();
            while (!over.get()) {
                counts.add(driver.count().toString());
            }
            return counts;
        });

        var run = driver.rebuild();
        over.set(true);
        writer.join();
        driver.awaitQuiet();

        assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(reader.join()).containsExactly("{\"data\":{\"customers\":{\"totalCount\":1200}}}");
        assertThat(writes).hasPositiveValue();
        assertThat(driver.held())
                .hasSize(1_200)
                .allSatisfy(held -> assertThat(held.version()).isEqualTo(driver.version(held.id())));
    }

    /** 500 fill a page, and nobody is left for the next one. */
    @Test
    void fillsPagesToTheLastCustomer() {
        driver.onlyCustomers(500);

        assertThat(driver.rebuild().get("state").asString()).isEqualTo("SUCCEEDED");

        assertThat(driver.held()).hasSize(500);
        assertThat(driver.check().get("done").asInt()).isEqualTo(500);
    }

    @Test
    void putsNoIndexToUseThatDiffers() {
        var former = driver.live();
        var building = driver.targets.beginBuild();
        var tooNew = CustomerDocument.tombstone(ids.getFirst(), driver.version(ids.getFirst()) + 5);
        driver.index.bulk(List.of(building), List.of(tooNew));

        var run = driver.over(driver.runOfADeadProcess(RunKind.REBUILD, building, 0, true));

        assertThat(run.get("state").asString()).isEqualTo("FAILED");
        assertThat(run.get("failure").asString()).contains("differs from the record in 1 customers");
        assertThat(driver.live()).isEqualTo(former);
        assertThat(driver.index.exists(building)).isFalse();
    }

    @Test
    void goesOnWhereAnotherProcessDied() {
        var building = driver.targets.beginBuild();
        var former = driver.runOfADeadProcess(RunKind.REBUILD, building, 0, false);
        driver.jdbc
                .sql("UPDATE mirror_run SET reached_id = ?, done = 1 WHERE id = ?")
                .params(ids.getFirst(), former)
                .update();

        driver.endOfLease(former);
        var run = driver.over(former);

        assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(run.get("done").asInt()).isEqualTo(3);
        assertThat(driver.live()).isEqualTo(building);
        assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids);
    }

    @Test
    void isNotDisturbedByTheRelayWhileItFillsTheOnlyIndex() {
        var run = fillingTheOnlyIndex(0);
        driver.rename(0, "Renamed Before It Was Reached");

        // Far longer than a batch of one takes, whichever worker comes first.
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> driver.mirror.pending() == 1);

        driver.endOfLease(run);
        assertThat(driver.over(run).get("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(driver.mirror.pending()).isZero();
        assertThat(driver.held())
                .hasSize(3)
                .allSatisfy(held -> assertThat(held.version()).isEqualTo(driver.version(held.id())));
    }

    /** What changed behind the fill is the relay's, or the comparison would wait in vain. */
    @Test
    void isFollowedByTheRelayOnceTheOnlyIndexIsFilled() {
        var run = fillingTheOnlyIndex(CustomerPages.NO_END);

        driver.rename(0, "Renamed After It Was Reached");
        driver.awaitQuiet();

        driver.endOfLease(run);
        assertThat(driver.over(run).get("state").asString()).isEqualTo("SUCCEEDED");
    }

    /** @return a run that nobody goes on with yet */
    private long fillingTheOnlyIndex(long reachedId) {
        var run = driver.runOfADeadProcess(RunKind.REBUILD, driver.targets.beginBuild(), reachedId, false);
        driver.targets.drop(driver.live());
        return run;
    }

    @Test
    void goesOnWithDroppingTheFormerIndex() {
        var former = driver.live();
        var building = driver.targets.beginBuild();
        driver.targets.goLive(building);

        driver.over(driver.runOfADeadProcess(RunKind.REBUILD, building, 0, true));

        assertThat(driver.index.exists(former)).isFalse();
        assertThat(driver.targets.draining()).isEmpty();
    }

    @Test
    void dropsIndicesOfThisInstallationThatNobodyKnows() {
        var stray = driver.properties.alias() + "-20200101-000000-000";
        var foreign = driver.properties.alias() + "-of-somebody";
        driver.index.create(stray, IndexSettings.SINGLE_NODE);
        driver.index.create(foreign, IndexSettings.SINGLE_NODE);

        driver.rebuild();

        assertThat(driver.index.exists(stray)).isFalse();
        assertThat(driver.index.exists(foreign)).isTrue();
        driver.index.drop(foreign);
    }

    @Test
    void dropsWhatACancelledRunHasBuilt() {
        var former = driver.live();
        var building = driver.targets.beginBuild();
        long id = driver.runOfADeadProcess(RunKind.REBUILD, building, 0, false);

        var cancelled = driver.api.ask(
                "admin",
                "mutation ($id: ID!) { cancelMirrorRun(id: $id) { state } }",
                Map.of("id", String.valueOf(id)));
        driver.endOfLease(id);

        assertThat(cancelled.at("/data/cancelMirrorRun/state").asString()).isEqualTo("RUNNING");
        assertThat(driver.over(id).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(driver.index.exists(building)).isFalse();
        assertThat(driver.live()).isEqualTo(former);
    }

    @Test
    void isOneAtATime() {
        long id = driver.runOfADeadProcess(RunKind.REBUILD, driver.targets.beginBuild(), 0, false);

        var second = driver.api.ask("admin", "mutation { rebuildIndex { id } }", Map.of());

        assertThat(second.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        driver.endOfLease(id);
    }

    @Test
    void leavesWhoeverCannotBeWrittenToTheRelay() {
        driver.jdbc
                .sql("UPDATE customer SET gender = 'MARTIAN' WHERE id = ?")
                .param(ids.getFirst())
                .update();
        try {
            assertThat(driver.rebuild().get("state").asString()).isEqualTo("SUCCEEDED");

            await().untilAsserted(() -> assertThat(driver.mirror.parked()).isEqualTo(1));
            assertThat(driver.held()).extracting(Fingerprint::id).containsExactlyElementsOf(ids.subList(1, 3));
        } finally {
            driver.jdbc
                    .sql("UPDATE customer SET gender = NULL WHERE id = ?")
                    .param(ids.getFirst())
                    .update();
            driver.api.ask("admin", "mutation { retryParked }", Map.of());
        }
        await().untilAsserted(() -> assertThat(driver.mirror.parked()).isZero());
    }
}
