package io.clientele.faults;

import io.clientele.faults.IndexProxy.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All that goes wrong. Each leaves everything running again; whether nothing was lost is for the checker to say. */
final class Faults {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MOST_REPLAYED = 50;

    private static final int STORMY = 100;

    private static final String READ_ONLY = "{\"index.blocks.read_only_allow_delete\":%s}";

    private static final String SOMEBODY = "SELECT id FROM customer WHERE gender IS NOT NULL ORDER BY id DESC LIMIT ";

    private static final String POISON = "MARTIAN";

    /** Each of them parks, and nobody else does. */
    private static final String WRONGLY_PARKED_OR_NOT = """
            SELECT COUNT(*) FROM customer LEFT JOIN mirror_dirty ON customer_id = id
            WHERE (gender IS NOT NULL AND gender = '%s') <> COALESCE(parked, FALSE)
            """.formatted(POISON);

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(kills(), others()).flatMap(List::stream).toList();
    }

    /** Those that kill an instance of the application where it hurts. */
    static List<Fault> kills() {
        return Stream.concat(
                        Stream.of(Stage.values()).map(Faults::killedAt),
                        Stream.of(new Fault("kill -9 in a bulk", Faults::killedInABulk)))
                .toList();
    }

    /** Those of the surroundings. */
    static List<Fault> others() {
        return List.of(
                new Fault("relay paused", Faults::relayPaused),
                new Fault("index stopped", Faults::indexStopped),
                new Fault("bulks slow", Faults::bulksSlow),
                new Fault("bulks refused with 429", Faults::bulksRefused),
                new Fault("index blocked as by a full disk", Faults::indexBlocked),
                new Fault("poison in 1 of 1,000", Faults::poison),
                new Fault("old bulks replayed", Faults::bulksReplayed),
                new Fault("database restarted", Faults::databaseRestarted),
                new Fault("answers of commits lost", Faults::answersLost),
                new Fault("storm of locks", Faults::storm),
                new Fault("clock ten minutes off", Faults::clockOff));
    }

    /** The same while a new index fills. */
    static Fault duringRebuild(Fault fault) {
        return new Fault("rebuild, and " + fault.name(), (installation, random) -> {
            var rebuild = Rebuild.request(installation);
            fault.strike().on(installation, random);
            rebuild.awaitEnd();
        });
    }

    private static Fault killedAt(Stage stage) {
        return new Fault("kill -9 at " + stage, (installation, random) -> {
            var victim = installation.anyInstance(random);
            try (var trap = victim.stages().trap(stage)) {
                trap.awaitBatch(SOON);
                victim.process().kill();
            }
            installation.killAndReplace(victim);
        });
    }

    private static void killedInABulk(Installation installation, Random random) throws Exception {
        var victim = installation.anyInstance(random);
        var halfWritten = new CountDownLatch(1);
        victim.indexProxy().handleBulks((bulk, index) -> {
            index.send(bulk.firstHalf());
            halfWritten.countDown();
            Thread.sleep(SOON);
            throw new IOException("The application is dead by now");
        });
        if (!halfWritten.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("No bulk came");
        }
        installation.killAndReplace(victim);
    }

    /** Long enough for its lease to run out, and for Elasticsearch to forget a real delete. */
    private static void relayPaused(Installation installation, Random random) throws Exception {
        try (var trap = installation.anyInstance(random).stages().trap(Stage.READ)) {
            trap.awaitBatch(SOON);
            last(installation, Duration.ofSeconds(65));
        }
    }

    private static void indexStopped(Installation installation, Random random) throws Exception {
        installation.servers().kill(Servers.INDEX);
        last(installation, Duration.ofMinutes(2));
        installation.servers().start(Servers.INDEX);
    }

    private static void bulksSlow(Installation installation, Random random) throws Exception {
        installation.handleBulks((bulk, index) -> {
            Thread.sleep(2_000);
            return index.send(bulk);
        });
        last(installation, Duration.ofSeconds(40));
        installation.passBulks();
    }

    /** Three of ten items, and now and then a whole request. */
    private static void bulksRefused(Installation installation, Random random) throws Exception {
        installation.handleBulks((bulk, index) -> random.nextInt(10) == 0
                ? new Answer(429, "application/json", busy())
                : BusyIndex.refuse(bulk, index, item -> random.nextInt(10) < 3));
        last(installation, Duration.ofSeconds(40));
        installation.passBulks();
    }

    private static byte[] busy() {
        return "{\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"busy\"},\"status\":429}"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void indexBlocked(Installation installation, Random random) throws Exception {
        // All of them, and whichever is there in the end, since a rebuild may replace the index meanwhile.
        var settings = installation.everyIndex() + "/_settings";
        installation.elasticsearch().put(settings, READ_ONLY.formatted(true));
        last(installation, Duration.ofSeconds(30));
        installation.elasticsearch().put(settings, READ_ONLY.formatted(false));
    }

    private static void poison(Installation installation, Random random) throws Exception {
        var direct = new DirectWriter(installation.database());
        long wanted = Math.max(1, installation.load().history().size() / 1_000);
        var poisoned = installation.database().ids(SOMEBODY + wanted);
        direct.setGender(poisoned, POISON);
        await("the poisoned to park alone", () -> installation.database().count(WRONGLY_PARKED_OR_NOT) == 0);
        direct.setGender(poisoned, "OTHER");
    }

    private static void bulksReplayed(Installation installation, Random random) throws Exception {
        Queue<Bulk> old = new ConcurrentLinkedQueue<>();
        installation.handleBulks((bulk, index) -> {
            if (old.size() < MOST_REPLAYED) {
                old.add(bulk);
            }
            return index.send(bulk);
        });
        last(installation, Duration.ofSeconds(20));
        installation.passBulks();
        for (var bulk : old) {
            installation
                    .elasticsearch()
                    .post("_bulk?require_alias=true", new String(bulk.bytes(), StandardCharsets.UTF_8));
        }
    }

    private static void databaseRestarted(Installation installation, Random random) throws Exception {
        installation.servers().kill(Servers.DATABASE);
        last(installation, Duration.ofSeconds(10));
        installation.servers().start(Servers.DATABASE);
    }

    /** To one instance, which stays until it is killed. */
    private static void answersLost(Installation installation, Random random) throws Exception {
        installation.killAndReplace(installation.anyInstance(random), installation.throughTheProxy());
        installation.databaseProxy().loseAnswersOfCommits(20);
        await("commits", () -> installation.databaseProxy().answersToLose() == 0);
    }

    private static void storm(Installation installation, Random random) throws Exception {
        var customers = installation.load().history().some(STORMY, random);
        var direct = new DirectWriter(installation.database());
        long end = System.nanoTime()
                + installation.plan().atMost(Duration.ofSeconds(30)).toNanos();
        var threads = Stream.generate(() -> new Random(random.nextLong()))
                .limit(4)
                .map(own -> Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        direct.storm(customers, own);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Of one instance, which stays until it is killed. */
    private static void clockOff(Installation installation, Random random) throws Exception {
        var off = Instant.now().plus(Duration.ofMinutes(random.nextBoolean() ? 10 : -10));
        installation.killAndReplace(installation.anyInstance(random), Map.of("CLIENTELE_NOW", off.toString()));
        last(installation, Duration.ofSeconds(20));
    }

    private static void last(Installation installation, Duration wished) throws InterruptedException {
        Thread.sleep(installation.plan().atMost(wished));
    }

    private static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(50);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}
