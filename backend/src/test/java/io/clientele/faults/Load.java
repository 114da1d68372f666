package io.clientele.faults;

import io.clientele.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Writes as many clients do, through whichever instance lives, and keeps count. The same seed writes the same again. */
final class Load {

    private static final int HOT = 200;

    /** A load that was held up makes up for that long. */
    private static final long CATCH_UP_NANOS = 10_000_000_000L;

    private final Function<Random, Api> instances;
    private final Cast cast = new Cast(HOT);
    private final History history = new History();
    private final Plan plan;
    private final List<Random> randoms;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong turn = new AtomicLong();
    private final AtomicLong serial = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private volatile boolean running;

    /** @param instances picks one that lives */
    Load(Plan plan, Function<Random, Api> instances) {
        this.plan = plan;
        this.instances = instances;
        this.randoms = IntStream.range(0, plan.writers())
                .mapToObj(writer -> new Random(plan.seed() + writer))
                .toList();
    }

    History history() {
        return history;
    }

    void start() {
        running = true;
        turn.set(System.nanoTime());
        randoms.forEach(random -> threads.add(Thread.ofVirtual().start(() -> write(random))));
    }

    /** Waits for the answers that are under way. */
    void stop() throws InterruptedException {
        running = false;
        for (var thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    /** Writes what does not depend on time: everybody hot once. */
    void introduce() {
        var random = randoms.getFirst();
        cast.everybody().forEach(person -> attempt(random, writing -> writing.change(List.of(person))));
    }

    /** Those that were answered with success. */
    long requests() {
        return requests.get();
    }

    /** Customers written by them, and orders. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Requests to which the product said no. */
    long refused() {
        return refused.get();
    }

    /** Requests that failed, or whose answer was lost. */
    long unanswered() {
        return unanswered.get();
    }

    /** Of requests that succeeded, 0 to 100. */
    double millisAtPercentile(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    private void write(Random random) {
        int written = 1;
        while (running) {
            awaitTurn(written);
            written = attempt(random, Writing::something);
        }
    }

    /** @param written by this writer since its last turn */
    private void awaitTurn(int written) {
        long now = System.nanoTime();
        long interval = written * 1_000_000_000L / plan.writesPerSecond();
        long mine = turn.updateAndGet(last -> Math.max(last + interval, now - CATCH_UP_NANOS));
        LockSupport.parkNanos(mine - now);
    }

    private int attempt(Random random, Writing.Operation operation) {
        long began = System.nanoTime();
        try {
            int written =
                    operation.on(new Writing(instances.apply(random), cast, history, random, serial.incrementAndGet()));
            acknowledged.addAndGet(written);
            requests.incrementAndGet();
            micros.recordValue((System.nanoTime() - began) / 1_000);
            return written;
        } catch (Writing.Refused refusal) {
            refused.incrementAndGet();
        } catch (RuntimeException lost) {
            unanswered.incrementAndGet();
            LockSupport.parkNanos(50_000_000L);
        }
        return 1;
    }
}
