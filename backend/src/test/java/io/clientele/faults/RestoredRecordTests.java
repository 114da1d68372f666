package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.Database;
import io.clientele.testing.process.AppProcess;
import io.clientele.testing.process.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record comes from a backup that is older than what the index has seen. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
class RestoredRecordTests {

    private static final String ALIAS = "clientele-restored";

    private static final String UPSERT = """
            mutation ($number: String!) {
              upsertCustomers(customers: [{customerNumber: $number, displayName: "Somebody"}]) { created }
            }
            """;

    private static final String WAITING = "SELECT COUNT(*) FROM mirror_dirty";

    private final Installation installation;
    private final Database record;

    RestoredRecordTests(Installation installation) {
        this.installation = installation;
        this.record = new Database(installation.servers()::database, "clientele_restored");
    }

    @Test
    void isNotMirroredUntilItsGenerationIsRaised() throws Exception {
        record.create();
        Backup backup;
        try (var instance = start("before").awaitReady()) {
            write(instance.api(), "before-the-backup");
            backup = Backup.of(record);
            write(instance.api(), "after-the-backup");
        }
        backup.restore();

        try (var restored = start("restored")) {
            assertThat(restored.awaitEnd()).isNotZero();
            assertThat(restored.output()).contains("restore from a backup", "./clientele raise-generation");
        }
    }

    private void write(Api api, String number) {
        var answer = api.ask("admin", UPSERT, Map.of("number", number));
        assertThat(answer.at("/data/upsertCustomers/created").asInt()).isOne();
        await().atMost(Duration.ofMinutes(1)).until(() -> record.count(WAITING) == 0);
    }

    private AppProcess start(String name) throws InterruptedException {
        var index = installation.servers().index().toString();
        return AppProcess.start("faults/" + name, Settings.of(record, index, ALIAS));
    }
}
