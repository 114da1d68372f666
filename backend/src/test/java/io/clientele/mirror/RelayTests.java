package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.clientele.index.CustomerIndex;
import io.clientele.index.Fingerprint;
import io.clientele.index.IndexSettings;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InstallationTest
class RelayTests {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id } waitToken }
            }
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CustomerIndex index;

    @Autowired
    private IndexProperties properties;

    @Autowired
    private RecordGeneration generation;

    @Autowired
    private Mirror mirror;

    private final Api api;

    RelayTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void nothingIsParked() {
        jdbc.sql("UPDATE customer SET gender = NULL WHERE gender = 'MARTIAN'").update();
        jdbc.sql("UPDATE mirror_dirty SET parked = FALSE").update();
        awaitQuiet();
    }

    @Test
    void parksACustomerThatCannotBeReadAlone() {
        var ids = customers(20);
        var poisoned = ids.get(7);

        jdbc.sql("UPDATE customer SET gender = 'MARTIAN' WHERE id = ?")
                .param(poisoned)
                .update();
        raiseAll(ids);

        await().untilAsserted(() -> assertThat(mirror.parked()).isEqualTo(1));
        awaitQuiet();
        assertThat(jdbc.sql("SELECT customer_id FROM mirror_dirty WHERE parked")
                        .query(Long.class)
                        .single())
                .isEqualTo(poisoned);
        assertThat(jdbc.sql("SELECT last_error FROM mirror_dirty WHERE parked")
                        .query(String.class)
                        .single())
                .doesNotContain("MARTIAN");
        assertThat(ids).filteredOn(id -> !id.equals(poisoned)).allSatisfy(this::isMirrored);
    }

    @Test
    void mirrorsAParkedCustomerOnceItChanges() {
        var ids = customers(1);
        jdbc.sql("UPDATE customer SET gender = 'MARTIAN' WHERE id = ?")
                .params(ids)
                .update();
        raiseAll(ids);
        await().untilAsserted(() -> assertThat(mirror.parked()).isEqualTo(1));

        jdbc.sql("UPDATE customer SET gender = 'FEMALE' WHERE id = ?")
                .params(ids)
                .update();
        raiseAll(ids);

        await().untilAsserted(() -> assertThat(mirror.parked()).isZero());
        awaitQuiet();
        assertThat(ids).allSatisfy(this::isMirrored);
    }

    @Test
    void showsAtOnceWhatItWrote() {
        var ids = customers(3);
        awaitQuiet();
        refreshEvery(Duration.ofHours(1));
        try {
            raiseAll(ids);
            awaitQuiet();

            assertThat(index.fingerprints(properties.alias(), ids))
                    .extracting(Fingerprint::version)
                    .containsExactlyInAnyOrderElementsOf(versions(ids));
        } finally {
            refreshEvery(properties.refresh());
        }
    }

    @Test
    void refusesARecordThatIsOlderThanTheIndex() {
        customers(1);
        awaitQuiet();
        long tick = jdbc.sql("SELECT tick FROM mirror_tick").query(Long.class).single();
        try {
            jdbc.sql("UPDATE mirror_tick SET tick = 0").update();

            assertThatExceptionOfType(RestoredRecordException.class).isThrownBy(generation::refuseIfRestored);
            await().untilAsserted(() -> assertThat(mirror.problem()).contains("./clientele raise-generation"));
            assertThat(mirror.state()).isEqualTo(MirrorState.STOPPED);
        } finally {
            jdbc.sql("UPDATE mirror_tick SET tick = GREATEST(tick, ?)")
                    .param(tick)
                    .update();
        }
        await().untilAsserted(() -> assertThat(mirror.problem()).isNull());
    }

    @Test
    void showsItsMetricsToThoseWhoMayWatchTheMirror() {
        customers(1);
        awaitQuiet();

        assertThat(api.get("admin", "/actuator/prometheus").body())
                .contains(
                        "clientele_mirror_lag_seconds", "clientele_mirror_documents_total", "clientele_mirror_pending");
        assertThat(api.get("partner", "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(api.get("marketing", "/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void isHealthyWhenNothingWaits() {
        assertThat(api.get("admin", "/actuator/health/mirror").body())
                .contains("\"UP\"", "\"pending\":0", "\"parked\":0");
    }

    private List<Long> customers(int count) {
        var customers = IntStream.range(0, count)
                .mapToObj(number -> Map.of("customerNumber", "RELAY-" + number, "displayName", "Somebody"))
                .toList();
        var written = api.ask("admin", UPSERT, Map.of("customers", customers)).at("/data/upsertCustomers/customers");
        return written.valueStream()
                .map(each -> Long.valueOf(each.get("id").asString()))
                .toList();
    }

    private void raiseAll(List<Long> ids) {
        jdbc.sql("UPDATE customer SET version = version + 1 WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
                SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE FROM customer WHERE id IN (:ids)
                ON DUPLICATE KEY UPDATE version = customer.version, due_at = UTC_TIMESTAMP(6), parked = FALSE
                """).param("ids", ids).update();
    }

    private void refreshEvery(Duration interval) {
        index.adapt(properties.alias(), new IndexSettings(properties.shards(), properties.replicas(), interval));
    }

    private List<Long> versions(List<Long> ids) {
        return jdbc.sql("SELECT version FROM customer WHERE id IN (:ids)")
                .param("ids", ids)
                .query(Long.class)
                .list();
    }

    private void awaitQuiet() {
        await().untilAsserted(() -> assertThat(mirror.pending()).isZero());
    }

    private void isMirrored(long id) {
        long version = jdbc.sql("SELECT version FROM customer WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(index.versionOf(properties.alias(), id)).isEqualTo(OptionalLong.of(version));
    }
}
