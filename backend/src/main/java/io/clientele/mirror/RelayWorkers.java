package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the relay for as long as the app runs, and keeps calm while the index or the record is away. */
@Component
@ConditionalOnProperty(name = "clientele.relay", matchIfMissing = true)
class RelayWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayWorkers.class);

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final Relay relay;
    private final MirrorTargets targets;
    private final MirrorSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    RelayWorkers(Relay relay, MirrorTargets targets, MirrorSettings settings) {
        this.relay = relay;
        this.targets = targets;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        for (int worker = 1; worker <= settings.workers(); worker++) {
            threads.add(Thread.ofVirtual().name("mirror-relay-" + worker).start(this::work));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.forEach(RelayWorkers::join);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean ready = false;
        var rest = settings.poll();
        while (running) {
            try {
                if (!ready) {
                    targets.ensureLive();
                    ready = true;
                }
                int relayed = relay.relayBatch();
                rest = relayed == 0 ? settings.poll() : Duration.ZERO;
            } catch (IndexUnavailableException | DataAccessException | TransactionException away) {
                // The marks stay; nothing is lost by waiting.
                log.warn("The mirror rests: {}", away.getMessage());
                ready = false;
                rest = longer(rest);
            } catch (RuntimeException unforeseen) {
                log.error("The mirror rests after an unforeseen failure", unforeseen);
                rest = longer(rest);
            }
            sleep(rest);
        }
    }

    private static Duration longer(Duration rest) {
        var doubled = rest.isZero() ? Duration.ofMillis(100) : rest.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
    }

    private void sleep(Duration rest) {
        try {
            if (!rest.isZero()) {
                Thread.sleep(rest);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
