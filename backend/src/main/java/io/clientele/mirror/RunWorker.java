package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import io.clientele.purchase.Purchases;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works on runs that nobody works on, one at a time. */
@Component
class RunWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunWorker.class);

    /** How long somebody who asks waits for a beginning. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name = UUID.randomUUID().toString();
    private final MirrorRuns runs;
    private final Rebuild rebuild;
    private final DriftCheck check;
    private final Purchases purchases;
    private final boolean relays;
    private volatile boolean running;
    private @Nullable Thread thread;

    RunWorker(
            MirrorRuns runs,
            Rebuild rebuild,
            DriftCheck check,
            Purchases purchases,
            @Value("${clientele.relay}") boolean relays) {
        this.runs = runs;
        this.rebuild = rebuild;
        this.check = check;
        this.purchases = purchases;
        this.relays = relays;
    }

    /** A process that leaves the mirror to others works on a run only when its command is to do so. */
    @Override
    public boolean isAutoStartup() {
        return relays;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("mirror-run").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                var run = runs.take(name);
                if (run.isPresent()) {
                    perform(run.get());
                    continue;
                }
            } catch (DataAccessException | TransactionException away) {
                log.warn("Runs cannot be read: {}", away.getClass().getSimpleName());
            }
            if (!rested()) {
                return;
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    private void perform(MirrorRun run) {
        var underWay = new RunUnderWay(run, name, runs, () -> !running);
        log.info("Run {}: {} begins", run.id(), run.kind());
        purchases.readProductsAnew();
        try {
            switch (run.kind()) {
                case REBUILD -> rebuild.perform(underWay);
                case CHECK -> check.perform(underWay);
            }
            end(run, RunState.SUCCEEDED, null);
        } catch (RunEndedException ended) {
            endEarly(run, ended.reason());
        } catch (IndexUnavailableException | MirrorBrokenException failure) {
            fail(run, String.valueOf(failure.getMessage()));
        } catch (RuntimeException unforeseen) {
            log.error("Run {} met an unforeseen failure", run.id(), unforeseen);
            fail(run, unforeseen.getClass().getSimpleName());
        }
    }

    private void endEarly(MirrorRun run, RunEndedException.Reason reason) {
        switch (reason) {
            case STOPPING -> runs.release(run.id(), name);
            case TAKEN_OVER -> log.info("Run {} goes on in another process", run.id());
            case CANCELLED -> {
                giveUp(run);
                end(run, RunState.CANCELLED, null);
            }
        }
    }

    private void fail(MirrorRun run, String failure) {
        giveUp(run);
        end(run, RunState.FAILED, failure);
    }

    private void giveUp(MirrorRun run) {
        if (run.kind() == RunKind.REBUILD) {
            rebuild.giveUp(run.id());
        }
    }

    private void end(MirrorRun run, RunState state, @Nullable String failure) {
        runs.end(run.id(), name, state, failure);
        log.info("Run {}: {} {}{}", run.id(), run.kind(), state, failure == null ? "" : ": " + failure);
    }
}
