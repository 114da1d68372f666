package io.clientele.mirror;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild or a check of the index.
 *
 * @param requestedBy null when the product itself asked
 * @param indexName that a rebuild fills
 * @param reachedId every customer up to this id is done
 * @param done customers that are done
 * @param total customers that there were at the start
 * @param found what differed
 * @param failure why it failed
 * @param now by the database's clock, when this was read
 */
record MirrorRun(
        long id,
        RunKind kind,
        RunState state,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String indexName,
        long reachedId,
        long done,
        long total,
        Findings found,
        @Nullable String failure,
        Instant now) {

    boolean isOver() {
        return endedAt != null;
    }

    /** Customers a second since the start; null before anything is done. */
    @Nullable
    Double rate() {
        if (startedAt == null || done == 0) {
            return null;
        }
        var until = endedAt == null ? now : endedAt;
        return 1_000.0 * done / Math.max(1, Duration.between(startedAt, until).toMillis());
    }

    /** When it will be over, should it go on as it does; null when nobody can tell. */
    @Nullable
    Instant estimatedEnd() {
        var rate = rate();
        if (state != RunState.RUNNING || rate == null) {
            return null;
        }
        return now.plusMillis((long) (1_000 * Math.max(0, total - done) / rate));
    }
}
