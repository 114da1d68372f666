package io.clientele.mirror;

import io.clientele.customer.WaitToken;
import io.clientele.index.CustomerIndex;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rest of the app may know of the mirror: how fresh it is, and when it shows a certain write. */
@Component
public class Mirror {

    private static final String OLDEST = """
            SELECT UTC_TIMESTAMP(6) AS now, (SELECT MIN(marked_at) FROM mirror_dirty WHERE parked = FALSE) AS oldest
            """;

    private static final String PENDING = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = FALSE";
    private static final String PARKED = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = TRUE";

    private static final String AWAITED = """
            SELECT EXISTS (SELECT 1 FROM mirror_dirty WHERE parked = FALSE AND marked_at <= ?)
            """;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final CustomerIndex index;
    private final IndexProperties properties;
    private final MirrorSettings settings;
    private final MirrorCondition condition;

    Mirror(
            JdbcClient jdbc,
            CustomerIndex index,
            IndexProperties properties,
            MirrorSettings settings,
            MirrorCondition condition) {
        this.jdbc = jdbc;
        this.index = index;
        this.properties = properties;
        this.settings = settings;
        this.condition = condition;
    }

    /** Whether searches work, and are up to date. */
    public MirrorState state() {
        if (problem() != null) {
            return MirrorState.STOPPED;
        }
        return freshness().lagMillis() > settings.tolerated().toMillis() ? MirrorState.BEHIND : MirrorState.CURRENT;
    }

    /** What hinders the mirror and how to mend it; null when nothing does. */
    public @Nullable String problem() {
        return condition.problem();
    }

    /** How fresh an answer is that is asked for now. */
    public Freshness freshness() {
        var state = jdbc.sql(OLDEST).query(State.class).single();
        // What was written a moment ago is seen with the next refresh.
        var refreshed = state.now().minus(properties.refresh());
        var asOf = state.oldest() == null || state.oldest().isAfter(refreshed) ? refreshed : state.oldest();
        long lag = Duration.between(asOf, state.now()).toMillis();
        return new Freshness(asOf.toInstant(ZoneOffset.UTC), (int) Math.clamp(lag, 0, Integer.MAX_VALUE));
    }

    /**
     * Waits until searches show the write that gave the token.
     *
     * @throws RequestRefused UNAVAILABLE when that takes too long
     */
    public void await(WaitToken token) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        while (isAwaited(token)) {
            if (System.nanoTime() > deadline) {
                throw new RequestRefused(
                        ErrorCode.UNAVAILABLE,
                        "The search does not show this write yet; it is recorded. Ask again in a while, or without waitFor.");
            }
            pause();
        }
        index.refresh(properties.alias());
    }

    /** Whether searches show the write that gave the token. */
    boolean shows(WaitToken token) {
        if (isAwaited(token)) {
            return false;
        }
        index.refresh(properties.alias());
        return true;
    }

    /** How many customers wait to be mirrored. */
    public long pending() {
        return jdbc.sql(PENDING).query(Long.class).single();
    }

    /** How many customers can't be mirrored as they are. */
    public long parked() {
        return jdbc.sql(PARKED).query(Long.class).single();
    }

    private boolean isAwaited(WaitToken token) {
        return jdbc.sql(AWAITED)
                .param(Timestamp.from(token.markedUntil()))
                .query(Boolean.class)
                .single();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestRefused(ErrorCode.UNAVAILABLE, "The server is stopping");
        }
    }

    record State(LocalDateTime now, @Nullable LocalDateTime oldest) {}
}
