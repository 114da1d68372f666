package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A run in the hands of this process. Every step throws {@link RunEndedException} when the run is to go no further here. */
final class RunUnderWay {

    private static final Logger log = LoggerFactory.getLogger(RunUnderWay.class);

    /** While the index or the record is away; far below the lease. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final MirrorRun run;
    private final String worker;
    private final MirrorRuns runs;
    private final BooleanSupplier stopping;
    private long reachedId;

    RunUnderWay(MirrorRun run, String worker, MirrorRuns runs, BooleanSupplier stopping) {
        this.run = run;
        this.worker = worker;
        this.runs = runs;
        this.stopping = stopping;
        this.reachedId = run.reachedId();
    }

    /** As it was taken. */
    MirrorRun run() {
        return run;
    }

    long reachedId() {
        return reachedId;
    }

    /** Begins, or begins anew, to fill this index. */
    void fill(String indexName) {
        runs.fill(run.id(), indexName);
        reachedId = 0;
    }

    /** Every customer up to this id is done, and more of them than before. */
    void reached(long id, long more, Findings found) {
        reachedId = id;
        keep(more, found);
    }

    /** Keeps the run for as long as a step takes. */
    void keep() {
        keep(0, Findings.NONE);
    }

    private void keep(long more, Findings found) {
        if (stopping.getAsBoolean()) {
            throw new RunEndedException(RunEndedException.Reason.STOPPING);
        }
        if (!runs.keep(run.id(), worker, reachedId, more, found)) {
            throw new RunEndedException(RunEndedException.Reason.TAKEN_OVER);
        }
        if (runs.isCancelled(run.id())) {
            throw new RunEndedException(RunEndedException.Reason.CANCELLED);
        }
    }

    void rest(Duration length) {
        var until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < until) {
            pause(Duration.ofNanos(Math.clamp(until - System.nanoTime(), 0, REST.toNanos())));
            keep();
        }
    }

    /** Tries until the index and the record answer; what lies in the step itself is thrown. */
    <T> T patiently(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (IndexUnavailableException away) {
                if (away.reason() == Reason.REFUSED || away.reason() == Reason.MISSING) {
                    throw away;
                }
                log.info("Run {} waits: {}", run.id(), away.getMessage());
            } catch (DataAccessException | TransactionException away) {
                log.info(
                        "Run {} waits for the record: {}",
                        run.id(),
                        away.getClass().getSimpleName());
            }
            waitForTheSurroundings();
        }
    }

    void patiently(Runnable step) {
        patiently(() -> {
            step.run();
            return true;
        });
    }

    private void waitForTheSurroundings() {
        try {
            rest(REST);
        } catch (DataAccessException | TransactionException stillAway) {
            pause(REST);
        }
    }

    private void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new RunEndedException(RunEndedException.Reason.STOPPING);
        }
    }
}
