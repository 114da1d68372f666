package io.clientele.mirror;

import io.clientele.index.IndexUnavailableException;
import io.clientele.index.WriteOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the mirror does, as metrics. Numbers alone: no id and no value of a customer is in them. */
@Component
class MirrorMetrics {

    private final MeterRegistry registry;
    private final Timer lag;
    private final Timer bulks;

    MirrorMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("clientele.mirror.lag")
                .description("From a change to where searches show it; within a backlog, a refresh earlier")
                .publishPercentiles(0.5, 0.99)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
        this.bulks = Timer.builder("clientele.mirror.bulk")
                .description("Requests that write a batch to the index")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    <T> T timed(Supplier<T> bulk) {
        return bulks.record(bulk);
    }

    void mirrored(Duration after) {
        lag.record(after);
    }

    void count(WriteOutcome outcome) {
        if (outcome.id() != RecordGeneration.SENTINEL) {
            var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            registry.counter("clientele.mirror.documents", "outcome", name).increment();
        }
    }

    void found(Findings findings) {
        found("missing", findings.missing());
        found("changed", findings.changed());
        found("orphaned", findings.orphaned());
        found("ahead", findings.ahead());
        found("resurrected", findings.resurrected());
    }

    private void found(String kind, long count) {
        registry.counter("clientele.mirror.drift", "kind", kind).increment(count);
    }

    void failed(Throwable failure) {
        var reason = failure instanceof IndexUnavailableException unavailable
                ? unavailable.reason().name().toLowerCase(Locale.ROOT)
                : failure.getClass().getSimpleName();
        registry.counter("clientele.mirror.failures", "reason", reason).increment();
    }
}
