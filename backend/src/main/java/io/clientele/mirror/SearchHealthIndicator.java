package io.clientele.mirror;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether searches can be trusted. Neither being behind nor being down is a failure of the app: what is read from the record
 * works all the same.
 */
@Component
class SearchHealthIndicator implements HealthIndicator {

    private static final Status BEHIND = new Status("SEARCH_BEHIND");
    private static final Status DOWN = new Status("SEARCH_DOWN");

    private final Mirror mirror;
    private final MirrorRuns runs;

    SearchHealthIndicator(Mirror mirror, MirrorRuns runs) {
        this.mirror = mirror;
        this.runs = runs;
    }

    @Override
    public Health health() {
        var health = Health.status(
                switch (mirror.state()) {
                    case CURRENT -> Status.UP;
                    case BEHIND -> BEHIND;
                    case STOPPED -> DOWN;
                });
        runs.open(RunKind.REBUILD)
                .ifPresent(rebuild ->
                        health.withDetail("rebuilt", rebuild.done()).withDetail("toRebuild", rebuild.total()));
        return health.withDetail("pending", mirror.pending())
                .withDetail("parked", mirror.parked())
                .withDetail("lagMillis", mirror.freshness().lagMillis())
                .build();
    }
}
