package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the index even when nobody writes, and keeps the mirror's state once a minute for a week. */
@Component
@ConditionalOnProperty(name = "clientele.relay", matchIfMissing = true)
class MirrorWatch {

    private static final Logger log = LoggerFactory.getLogger(MirrorWatch.class);

    private final MirrorHistory history;
    private final Mirror mirror;
    private final MirrorTargets targets;
    private final MirrorRuns runs;
    private final RecordGeneration generation;
    private final MirrorCondition condition;
    private volatile Backlog latest = Backlog.NONE;

    MirrorWatch(
            MirrorHistory history,
            Mirror mirror,
            MirrorTargets targets,
            MirrorRuns runs,
            RecordGeneration generation,
            MirrorCondition condition,
            MeterRegistry metrics) {
        this.history = history;
        this.mirror = mirror;
        this.targets = targets;
        this.runs = runs;
        this.generation = generation;
        this.condition = condition;
        gauge(metrics, "clientele.mirror.pending", "Customers that wait to be mirrored", Backlog::pending);
        gauge(metrics, "clientele.mirror.parked", "Customers that can't be mirrored as they are", Backlog::parked);
        gauge(metrics, "clientele.mirror.lag.now", "Seconds that searches are behind", each -> each.lagMillis() / 1e3);
    }

    private void gauge(MeterRegistry metrics, String name, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, watch -> value.applyAsDouble(watch.latest))
                .description(description)
                .register(metrics);
    }

    /** Five seconds: as long as a broken index may stay unnoticed. */
    @Scheduled(fixedDelay = 5_000)
    void look() {
        try {
            latest = new Backlog(
                    mirror.pending(), mirror.parked(), mirror.freshness().lagMillis());
            targets.ensureWritable();
            generation.refuseIfRestored();
            if (targets.live().isEmpty()) {
                condition.standsBadly("The search index is being built; searches work when it is done.");
            } else {
                condition.stands();
            }
        } catch (IndexUnavailableException | MirrorBrokenException hindrance) {
            condition.standsBadly(String.valueOf(hindrance.getMessage()));
        } catch (RestoredRecordException restored) {
            condition.standsBadly(restored.getMessage() + " " + restored.remedy());
        } catch (DataAccessException away) {
            log.warn("The record does not answer: {}", away.getClass().getSimpleName());
        }
    }

    /** Every instance would like to; the first one asks. */
    @Scheduled(cron = "${clientele.mirror.check}")
    void check() {
        runs.requestUnlessLately(RunKind.CHECK);
    }

    @Scheduled(cron = "0 * * * * *")
    void keep() {
        history.keep(mirror.pending(), mirror.parked(), mirror.freshness().lagMillis());
    }

    private record Backlog(long pending, long parked, long lagMillis) {
        static final Backlog NONE = new Backlog(0, 0, 0);
    }
}
