package io.clientele.mirror;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How much the mirror still has to do. Being behind is no failure: pages read from the record work all the same. */
@Component
class BacklogHealthIndicator implements HealthIndicator {

    private final Mirror mirror;

    BacklogHealthIndicator(Mirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("pending", mirror.pending())
                .withDetail("parked", mirror.parked())
                .withDetail("lagMillis", mirror.freshness().lagMillis())
                .build();
    }
}
