package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the relay for as long as the app runs, and keeps calm while the index or the record is away. */
@Component
@ConditionalOnProperty(name = "clientele.relay", matchIfMissing = true)
class RelayWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayWorkers.class);

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    /** Then others go on without the worker whose turn it is. */
    private static final Duration HELD_UP = Duration.ofSeconds(1);

    /** As long as a batch may take to come to its end when the app stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Relay relay;
    private final MirrorTargets targets;
    private final RecordGeneration generation;
    private final RelayBell bell;
    private final MirrorCondition condition;
    private final MirrorMetrics metrics;
    private final MirrorSettings settings;
    private final List<Thread> threads = new ArrayList<>();

    /** Of the worker that follows the writes: alone it makes fewer batches than several would, and each has its price. */
    private final Semaphore turn = new Semaphore(1);

    private volatile boolean backlog;
    private volatile boolean running;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    RelayWorkers(
            Relay relay,
            MirrorTargets targets,
            RecordGeneration generation,
            RelayBell bell,
            MirrorCondition condition,
            MirrorMetrics metrics,
            MirrorSettings settings) {
        this.relay = relay;
        this.targets = targets;
        this.generation = generation;
        this.bell = bell;
        this.condition = condition;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** @throws RestoredRecordException when this record must not be mirrored: the app does not start then */
    @Override
    public void start() {
        try {
            generation.refuseIfRestored();
        } catch (IndexUnavailableException away) {
            // Asked again before the first batch.
            log.info("The index does not answer yet: {}", away.getMessage());
        }
        running = true;
        stopping = new CountDownLatch(1);
        for (int worker = 1; worker <= settings.workers(); worker++) {
            threads.add(Thread.ofVirtual().name("mirror-relay-" + worker).start(this::work));
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        threads.forEach(RelayWorkers::join);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        var rest = Duration.ZERO;
        boolean ready = false;
        while (running) {
            try {
                if (!ready) {
                    getReady();
                    ready = true;
                }
                relayInTurn();
                rest = Duration.ZERO;
            } catch (InterruptedException stopping) {
                return;
            } catch (PessimisticLockingFailureException crowded) {
                metrics.failed(crowded);
                sleep(settings.poll());
            } catch (RuntimeException | Error failure) {
                // The marks stay; nothing is lost by waiting.
                hindered(failure);
                ready = false;
                rest = longer(rest);
                sleep(rest);
            }
        }
    }

    private void getReady() {
        targets.ensureWritable();
        generation.refuseIfRestored();
    }

    /** A backlog is for all workers, and so is everything while one of them is held up. */
    private void relayInTurn() throws InterruptedException {
        boolean alone = !backlog && turn.tryAcquire(HELD_UP.toMillis(), TimeUnit.MILLISECONDS);
        try {
            relayWhatIsDue();
        } finally {
            if (alone) {
                turn.release();
            }
        }
    }

    private void relayWhatIsDue() throws InterruptedException {
        int relayed = relay.relayBatch();
        condition.writes();
        backlog = relayed == settings.batch();
        if (backlog) {
            return;
        }
        if (relayed > 0) {
            // A batch of one costs the servers nearly as much as one of fifty.
            sleep(settings.gather());
        }
        bell.await(settings.poll());
    }

    private void hindered(Throwable failure) {
        metrics.failed(failure);
        switch (failure) {
            case IndexUnavailableException away -> condition.writesBadly(String.valueOf(away.getMessage()));
            case MirrorBrokenException broken -> condition.writesBadly(String.valueOf(broken.getMessage()));
            case RestoredRecordException restored ->
                condition.writesBadly(restored.getMessage() + " " + restored.remedy());
            case DataAccessException away -> log.warn("The mirror rests, the record does not answer: {}", reason(away));
            case TransactionException away ->
                log.warn("The mirror rests, the record does not answer: {}", reason(away));
            default -> log.error("The mirror rests after an unforeseen failure", failure);
        }
    }

    /** The type alone: messages of the database may repeat values. */
    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName();
    }

    private static Duration longer(Duration rest) {
        var doubled = rest.isZero() ? Duration.ofMillis(100) : rest.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
    }

    private void sleep(Duration rest) {
        try {
            stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Patient, since an interruption would break the connection that a batch is using. */
    private static void join(Thread thread) {
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
