package io.clientele.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.TestInstallation;
import io.clientele.testing.process.AppProcess;
import io.clientele.testing.process.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A record is backed up while people write, lost, and restored into an empty server by the commands of the runbook. */
@Tag("installation")
// What one leaves in the index is no longer ahead in customers, so the last loses the index.
@TestMethodOrder(OrderAnnotation.class)
class BackupAndRestoreTests {

    private static final String ENGINE = TestInstallation.engine();

    private static final Installation LOST = Installation.empty();
    private static Stack emptyServer;
    private static Runbook runbook;
    private static int customersInBackup;

    private Installation restored;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void backUpAndGoOn() throws Exception {
        runbook = new Runbook(folder);
        try (var app = AppProcess.start("nodes/lost", LOST.settings()).awaitReady()) {
            try (var load = Load.on(app.api())) {
                load.goOn(Duration.ofSeconds(2));
                runbook.run("backup", LOST);
                customersInBackup = LOST.versions().size();
                load.goOn(Duration.ofSeconds(2));
            }
            People.write(app.api(), 1_000, 1_100, "Somebody too late");
            awaitMirrored(LOST);
        }
        emptyServer = Stack.empty("restore");
        emptyServer.start(ENGINE);
    }

    @BeforeEach
    void restore() {
        restored = LOST.movedTo(emptyServer.database(ENGINE));
        runbook.run("restore", restored);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        emptyServer.close();
        LOST.close();
    }

    @Test
    @Order(1)
    void refusesToStartUntilTheGenerationIsRaised() throws InterruptedException {
        try (var app = AppProcess.start("nodes/refused", restored.settings())) {
            assertThat(app.awaitEnd()).isNotZero();
            assertThat(app.output()).contains("raise-generation", "docs/backup-and-restore.md");
        }
    }

    @Test
    @Order(2)
    void bringsBackTheBackupPastAnIndexThatIsAhead() throws Exception {
        assertThat(restored.index().versions()).hasSizeGreaterThan(customersInBackup);

        bringBack();
    }

    @Test
    @Order(3)
    void bringsBackTheBackupWithoutAnyIndex() throws Exception {
        restored.index().drop();

        bringBack();
    }

    private void bringBack() throws Exception {
        runbook.run("raise", restored);
        try (var app = AppProcess.start("nodes/restored", restored.settings()).awaitReady()) {
            awaitMirrored(restored);
            var counted = People.count(app.api());
            assertThat(People.total(counted)).as("%s", counted).isEqualTo(customersInBackup);
            assertThat(restored.index().tick()).isPositive();
            assertThat(runbook.run("check", restored)).contains("0 missing, 0 changed, 0 orphaned, 0 ahead");
        }
    }

    private static void awaitMirrored(Installation installation) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(installation.index().versions()).isEqualTo(installation.versions()));
    }
}
