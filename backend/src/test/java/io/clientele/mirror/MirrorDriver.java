package io.clientele.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.index.CustomerIndex;
import io.clientele.index.Fingerprint;
import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests of the mirror do to the record and see of the index. */
final class MirrorDriver {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id } waitToken }
            }
            """;

    private static final String ORDER =
            "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }";

    private static final String COUNT = "{ customers { totalCount } }";

    private static final String RUN =
            "{ id kind state requestedBy done total missing changed orphaned ahead resurrected failure }";

    private static final int MOST_AT_ONCE = 1_000;

    private final ApplicationContext application;
    final JdbcClient jdbc;
    final CustomerIndex index;
    final IndexProperties properties;
    final MirrorTargets targets;
    final MirrorRuns runs;
    final Mirror mirror;
    final Api api;

    MirrorDriver(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.index = application.getBean(CustomerIndex.class);
        this.properties = application.getBean(IndexProperties.class);
        this.targets = application.getBean(MirrorTargets.class);
        this.runs = application.getBean(MirrorRuns.class);
        this.mirror = application.getBean(Mirror.class);
        this.api = new Api(((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort());
    }

    /** A record that holds just so many customers, all of them mirrored. */
    List<Long> onlyCustomers(int count) {
        awaitNoRun();
        EmptyRecord.clear(application);
        var ids = IntStream.range(0, count)
                .mapToObj(number -> Map.of("customerNumber", "MIRROR-" + number, "displayName", "Somebody"))
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .flatMap(some -> upsert(some).valueStream())
                .map(each -> Long.valueOf(each.get("id").asString()))
                .toList();
        awaitQuiet();
        index.refresh(properties.alias());
        return ids;
    }

    void rename(int number, String name) {
        upsert(List.of(Map.of("customerNumber", "MIRROR-" + number, "displayName", name)));
    }

    /** Has somebody buy one piece of a product, which may be new, and waits until that is mirrored. */
    void order(long customer, String sku) {
        var order = Map.of(
                "customerId",
                Long.toString(customer),
                "number",
                "ORDER-OF-" + sku,
                "orderedAt",
                "2026-01-01T12:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(Map.of("sku", sku, "quantity", 1, "unitPrice", "1.00", "product", Map.of("name", "Product"))));
        api.ask("admin", ORDER, Map.of("orders", List.of(order)));
        awaitQuiet();
        index.refresh(properties.alias());
    }

    private JsonNode upsert(List<Map<String, String>> customers) {
        return api.ask("admin", UPSERT, Map.of("customers", customers)).at("/data/upsertCustomers/customers");
    }

    /** As the API answers it. */
    JsonNode count() {
        return api.ask("admin", COUNT, Map.of());
    }

    JsonNode rebuild() {
        return started("rebuildIndex");
    }

    JsonNode check() {
        return started("checkIndex");
    }

    private JsonNode started(String mutation) {
        return over(api.ask("admin", "mutation { " + mutation + " " + RUN + " }", Map.of())
                .at("/data/" + mutation + "/id")
                .asLong());
    }

    /** The run once it is over, as the API tells it. */
    JsonNode over(long runId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(runId).orElseThrow().isOver());
        return api.ask("admin", "{ mirror { runs(first: 50) " + RUN + " } }", Map.of())
                .at("/data/mirror/runs")
                .valueStream()
                .filter(run -> run.get("id").asLong() == runId)
                .findFirst()
                .orElseThrow();
    }

    /** As another process would leave it that died at this customer; nobody goes on before the lease is over. */
    long runOfADeadProcess(RunKind kind, String indexName, long reachedId, boolean leaseIsOver) {
        var run = runs.request(kind, "a process that died");
        jdbc.sql("""
                UPDATE mirror_run SET state = 'RUNNING', worker = 'dead', started_at = UTC_TIMESTAMP(6), total = 3,
                    leased_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, index_name = ?, reached_id = ?
                WHERE id = ?
                """)
                .params(leaseIsOver ? -1 : 600, indexName, reachedId, run.id())
                .update();
        return run.id();
    }

    void endOfLease(long runId) {
        jdbc.sql("UPDATE mirror_run SET leased_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?")
                .param(runId)
                .update();
    }

    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mirror.pending()).isZero());
    }

    String live() {
        return targets.live().orElseThrow();
    }

    long version(long id) {
        return jdbc.sql("SELECT version FROM customer WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Of the living, as searches will see them. */
    List<Fingerprint> held() {
        index.refresh(live());
        return index.fingerprints(live(), 0, Long.MAX_VALUE, 10_000).stream()
                .filter(fingerprint -> !fingerprint.deleted())
                .toList();
    }

    /** Brings the installation back to an index that works, whatever a test did to it. */
    void heal() {
        awaitNoRun();
        if (mirror.problem() != null || targets.live().isEmpty()) {
            assertThat(rebuild().get("state").asString()).isEqualTo("SUCCEEDED");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mirror.problem()).isNull());
        awaitQuiet();
    }

    void awaitNoRun() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runs.latest(10)).allMatch(MirrorRun::isOver));
    }
}
