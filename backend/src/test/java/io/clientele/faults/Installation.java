package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.localstack.Endpoints;
import io.clientele.testing.Api;
import io.clientele.testing.Database;
import io.clientele.testing.Elasticsearch;
import io.clientele.testing.process.Settings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything under test: several instances of the application between proxies, their servers, the load and the checker. */
final class Installation implements AutoCloseable {

    /** Another one each time, since an Elasticsearch may keep its data elsewhere than the other servers. */
    private static final String ALIAS =
            "clientele-faults-" + ProcessHandle.current().pid();

    private static final String RECORD = "CLIENTELE_JDBC_URL";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String WAITING = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = FALSE";
    private static final String LIVE = "SELECT index_name FROM mirror_target WHERE state = 'LIVE'";

    private final Plan plan;
    private final Servers servers = new Servers();
    private final DatabaseProxy databaseProxy =
            new DatabaseProxy(() -> servers.database().port());
    private final Database database = new Database(servers::database, "clientele_faults");
    private final Elasticsearch elasticsearch = new Elasticsearch(servers::index);
    private final IndexReader index = new IndexReader(elasticsearch);
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final Load load;
    private final Checker checker;
    private final Sampler sampler;

    Installation(Plan plan) throws SQLException, InterruptedException {
        System.out.println("Faults with seed " + plan.seed() + " on " + Servers.DATABASE);
        this.plan = plan;
        database.create();
        for (int instance = 0; instance < plan.instances(); instance++) {
            // One after the other, since the first lays the tables.
            start(Map.of());
        }
        this.load = new Load(plan, random -> anyInstance(random).api());
        this.checker = new Checker(database, index, load.history());
        load.introduce();
        this.sampler = new Sampler(database, index, load.history(), new Random(plan.seed()));
    }

    Plan plan() {
        return plan;
    }

    Servers servers() {
        return servers;
    }

    DatabaseProxy databaseProxy() {
        return databaseProxy;
    }

    Database database() {
        return database;
    }

    Elasticsearch elasticsearch() {
        return elasticsearch;
    }

    IndexReader index() {
        return index;
    }

    Load load() {
        return load;
    }

    Sampler sampler() {
        return sampler;
    }

    List<Instance> instances() {
        return instances;
    }

    Instance anyInstance(Random random) {
        var living = instances.stream()
                .filter(instance -> instance.process().lives())
                .toList();
        return living.get(random.nextInt(living.size()));
    }

    /** What a program sees that does not mind which instance answers. */
    Api api() {
        return anyInstance(new Random()).api();
    }

    /** Kills an instance and starts another one in its place. */
    void killAndReplace(Instance victim) throws InterruptedException {
        killAndReplace(victim, Map.of());
    }

    /** @param settings that the new one has besides, in the environment's names */
    void killAndReplace(Instance victim, Map<String, String> settings) throws InterruptedException {
        instances.remove(victim);
        victim.process().kill();
        victim.close();
        kills.incrementAndGet();
        start(settings);
    }

    /** For an instance whose answers from the database can be lost. */
    Map<String, String> throughTheProxy() {
        return Map.of(RECORD, address(servers.databaseBehind(databaseProxy.port())));
    }

    int kills() {
        return kills.get();
    }

    /** What becomes of the bulk writes of all instances. */
    void handleBulks(IndexProxy.BulkHandling handling) {
        instances.forEach(instance -> instance.indexProxy().handleBulks(handling));
    }

    void passBulks() {
        handleBulks(IndexProxy.BulkHandling.PASS);
    }

    /** As a pattern. */
    String everyIndex() {
        return ALIAS + "-*";
    }

    String liveIndex() throws SQLException {
        try (var connection = database.open()) {
            return Database.value(connection, LIVE, row -> row.getString(1));
        }
    }

    /** Lets writers and relays come to rest, and compares. */
    Verdict settle() throws SQLException, IOException, InterruptedException {
        load.stop();
        awaitNothingWaits();
        var live = liveIndex();
        assertThat(index.behind(ALIAS)).containsExactly(live);
        return checker.check(live);
    }

    void assertNothingIsLost() throws SQLException, IOException, InterruptedException {
        var verdict = settle();
        assertThat(verdict.examples()).isEmpty();
        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.customers()).isPositive();
        assertThat(sampler.takeViolations()).isEmpty();
    }

    void awaitNothingWaits() throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long waiting = database.count(WAITING); waiting > 0; waiting = database.count(WAITING)) {
            assertThat(System.nanoTime())
                    .as(waiting + " customers still wait to be mirrored")
                    .isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private void start(Map<String, String> more) throws InterruptedException {
        var settings = settings();
        settings.putAll(more);
        var instance = Instance.start("app-" + started.incrementAndGet(), servers::index, settings);
        instance.process().awaitReady();
        instances.add(instance);
    }

    private Map<String, String> settings() {
        var settings = Settings.of(database, servers.index().toString(), ALIAS);
        settings.put(RECORD, address(servers.database()));
        settings.put("CLIENTELE_MIRROR_LEASE", plan.lease().toMillis() + "ms");
        return settings;
    }

    /** Waits for locks end soon enough for a storm to be felt. */
    private String address(Endpoints.Database server) {
        return server.jdbcUrl(database.name()) + "&sessionVariables=innodb_lock_wait_timeout=3";
    }

    @Override
    public void close() throws IOException {
        sampler.close();
        instances.forEach(Instance::close);
        databaseProxy.close();
        servers.close();
    }
}
