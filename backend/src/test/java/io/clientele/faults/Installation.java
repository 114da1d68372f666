package io.clientele.faults;

import io.clientele.localstack.LocalStack;
import io.clientele.testing.Api;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything under test: several instances of the application between proxies, their servers, the load and the checker. */
final class Installation implements AutoCloseable {

    private static final String ALIAS = "clientele-faults";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String WAITING = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = FALSE";
    private static final String LIVE = "SELECT index_name FROM mirror_target WHERE state = 'LIVE'";

    private final Plan plan;
    private final Servers servers = new Servers();
    private final DatabaseProxy databaseProxy = new DatabaseProxy(servers::databasePort);
    private final Database database = new Database(servers, "clientele_faults");
    private final IndexReader index = new IndexReader(servers::index);
    private final List<AppProcess> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
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
        this.load = new Load(plan, random -> anyInstance(random).api(), new DirectWriter(database));
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

    IndexReader index() {
        return index;
    }

    Load load() {
        return load;
    }

    Sampler sampler() {
        return sampler;
    }

    List<AppProcess> instances() {
        return instances;
    }

    AppProcess anyInstance(Random random) {
        var living = instances.stream().filter(AppProcess::lives).toList();
        return living.get(random.nextInt(living.size()));
    }

    /** What a program sees that does not mind which instance answers. */
    Api api() {
        return anyInstance(new Random()).api();
    }

    /** Kills an instance and starts another one in its place. */
    void killAndReplace(AppProcess victim) throws InterruptedException {
        killAndReplace(victim, Map.of());
    }

    /** @param settings that the new one has besides, in the environment's names */
    void killAndReplace(AppProcess victim, Map<String, String> settings) throws InterruptedException {
        victim.kill();
        victim.close();
        instances.remove(victim);
        start(settings);
    }

    /** What becomes of the bulk writes of all instances. */
    void handleBulks(IndexProxy.BulkHandling handling) {
        instances.forEach(instance -> instance.indexProxy().handleBulks(handling));
    }

    void passBulks() {
        handleBulks(IndexProxy.BulkHandling.PASS);
    }

    String liveIndex() throws SQLException {
        try (var connection = database.open()) {
            var names = new CopyOnWriteArrayList<String>();
            Database.each(connection, LIVE, row -> names.add(row.getString(1)));
            return names.getFirst();
        }
    }

    /** Lets writers and relays come to rest, and compares. */
    Verdict settle() throws SQLException, IOException, InterruptedException {
        load.stop();
        awaitNothingWaits();
        return checker.check(liveIndex());
    }

    void awaitNothingWaits() throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long waiting = database.count(WAITING); waiting > 0; waiting = database.count(WAITING)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(waiting + " customers still wait to be mirrored");
            }
            Thread.sleep(100);
        }
    }

    private void start(Map<String, String> more) throws InterruptedException {
        var settings = new HashMap<>(settings());
        settings.putAll(more);
        instances.add(new AppProcess("app-" + started.incrementAndGet(), servers::index, settings).awaitReady());
    }

    private Map<String, String> settings() {
        var keycloak = LocalStack.endpoints().keycloak();
        return Map.of(
                // Soon enough for a storm to be felt.
                "CLIENTELE_JDBC_URL",
                servers.jdbcUrl(database.name(), databaseProxy.port()) + "&sessionVariables=innodb_lock_wait_timeout=3",
                "CLIENTELE_JDBC_USER",
                Database.USER,
                "CLIENTELE_JDBC_PASSWORD",
                servers.databasePassword(),
                "CLIENTELE_INDEX",
                ALIAS,
                "CLIENTELE_KEYCLOAK_URL",
                keycloak.url(),
                "CLIENTELE_SECRET",
                "a secret of the tests, long enough",
                "CLIENTELE_MIRROR_LEASE",
                plan.lease().toMillis() + "ms");
    }

    @Override
    public void close() throws Exception {
        sampler.close();
        load.stop();
        instances.forEach(AppProcess::close);
        databaseProxy.close();
        servers.close();
    }
}
