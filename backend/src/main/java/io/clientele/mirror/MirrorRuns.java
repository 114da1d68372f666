package io.clientele.mirror;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rebuilds and checks, asked for, under way and over; one of each kind at a time. A process works on a run while it holds the
 * run's lease; when it dies another takes the run over where it was. All times are the database's.
 */
@Component
class MirrorRuns {

    /** Longer than any single step of a run; short, so that a dead process's run goes on soon. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int LONGEST_FAILURE = 500;

    private static final String COLUMNS = """
            SELECT id, kind, state, requested_by, requested_at, started_at, ended_at, index_name, reached_id, done, total,
                missing, changed, orphaned, ahead, resurrected, failure, UTC_TIMESTAMP(6) AS now
            FROM mirror_run
            """;

    private static final String ONE_AT_A_TIME = "SELECT only_row FROM mirror_lock FOR UPDATE";

    private static final String IS_OPEN = """
            SELECT EXISTS (SELECT 1 FROM mirror_run WHERE kind = ? AND state IN ('REQUESTED', 'RUNNING'))
            """;

    /** Every instance asks at the same time, and a run that fails at once must not be asked for again and again. */
    private static final String WAS_LATELY = """
            SELECT EXISTS (SELECT 1 FROM mirror_run WHERE kind = ? AND requested_at > UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE)
            """;

    /** Two nights, since a check comes too early for whoever was erased just before. */
    private static final String LATE_ERASURES = """
            SELECT EXISTS (SELECT 1 FROM customer_grave WHERE erased_at > UTC_TIMESTAMP(6) - INTERVAL 2 DAY)
            """;

    private static final String REQUEST = """
            INSERT INTO mirror_run (kind, state, requested_by, requested_at, is_cancelled, reached_id, done, total,
                missing, changed, orphaned, ahead, resurrected)
            VALUES (:kind, 'REQUESTED', :by, UTC_TIMESTAMP(6), FALSE, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    private static final String WAITING = """
            SELECT id FROM mirror_run
            WHERE state = 'REQUESTED' OR (state = 'RUNNING' AND leased_until < UTC_TIMESTAMP(6))
            ORDER BY id LIMIT 1
            """;

    private static final String TAKE = """
            UPDATE mirror_run
            SET total = IF(started_at IS NULL, (SELECT COUNT(*) FROM customer), total),
                state = 'RUNNING', worker = ?, leased_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND,
                started_at = COALESCE(started_at, UTC_TIMESTAMP(6))
            WHERE id = ? AND (state = 'REQUESTED' OR (state = 'RUNNING' AND leased_until < UTC_TIMESTAMP(6)))
            """;

    private static final String KEEP = """
            UPDATE mirror_run
            SET leased_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND, reached_id = :reached, done = done + :more,
                missing = missing + :missing, changed = changed + :changed, orphaned = orphaned + :orphaned,
                ahead = ahead + :ahead, resurrected = resurrected + :resurrected
            WHERE id = :id AND worker = :worker AND state = 'RUNNING'
            """;

    private static final String IS_CANCELLED = "SELECT is_cancelled FROM mirror_run WHERE id = ?";

    private static final String FILL = "UPDATE mirror_run SET index_name = ?, reached_id = 0, done = 0 WHERE id = ?";

    private static final String RELEASE = """
            UPDATE mirror_run SET leased_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND
            WHERE id = ? AND worker = ? AND state = 'RUNNING'
            """;

    private static final String END = """
            UPDATE mirror_run SET state = :state, failure = :failure, ended_at = UTC_TIMESTAMP(6)
            WHERE id = :id AND worker = :worker AND state = 'RUNNING'
            """;

    private static final String CANCEL_WAITING = """
            UPDATE mirror_run SET state = 'CANCELLED', is_cancelled = TRUE, ended_at = UTC_TIMESTAMP(6)
            WHERE id = ? AND state = 'REQUESTED'
            """;

    private static final String CANCEL_RUNNING = """
            UPDATE mirror_run SET is_cancelled = TRUE WHERE id = ? AND state = 'RUNNING'
            """;

    private final JdbcClient jdbc;

    MirrorRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RequestRefused CONFLICT when one of this kind is open */
    @Transactional
    public MirrorRun request(RunKind kind, @Nullable String by) {
        lock();
        if (is(IS_OPEN, kind)) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT,
                    switch (kind) {
                        case REBUILD -> "A rebuild of the index is under way already";
                        case CHECK -> "A check of the index is under way already";
                    });
        }
        return requested(kind, by);
    }

    /** For the product itself: one that is open, or was asked for within the last minute, is as good. */
    @Transactional
    public void requestUnlessLately(RunKind kind) {
        lock();
        if (!is(IS_OPEN, kind) && !is(WAS_LATELY, kind)) {
            requested(kind, null);
        }
    }

    private void lock() {
        jdbc.sql(ONE_AT_A_TIME).query(Long.class).single();
    }

    private boolean is(String question, RunKind kind) {
        return jdbc.sql(question).param(kind.name()).query(Boolean.class).single();
    }

    private MirrorRun requested(RunKind kind, @Nullable String by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(REQUEST).param("kind", kind.name()).param("by", by).update(key);
        return find(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    Optional<MirrorRun> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(MirrorRuns::run)
                .optional();
    }

    /** The one that is asked for or under way. */
    Optional<MirrorRun> open(RunKind kind) {
        return jdbc.sql(COLUMNS + "WHERE kind = ? AND state IN ('REQUESTED', 'RUNNING')")
                .param(kind.name())
                .query(MirrorRuns::run)
                .optional();
    }

    /** The latest first. */
    List<MirrorRun> latest(int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query(MirrorRuns::run)
                .list();
    }

    /** The first run that nobody works on, from now on this worker's. */
    Optional<MirrorRun> take(String worker) {
        return jdbc.sql(WAITING)
                .query(Long.class)
                .optional()
                .filter(id ->
                        jdbc.sql(TAKE).params(worker, LEASE.toSeconds(), id).update() == 1)
                .flatMap(this::find);
    }

    /**
     * Notes progress and keeps the lease.
     *
     * @return whether the run is still this worker's
     */
    boolean keep(long id, String worker, long reachedId, long more, Findings found) {
        return jdbc.sql(KEEP)
                        .param("seconds", LEASE.toSeconds())
                        .param("id", id)
                        .param("worker", worker)
                        .param("reached", reachedId)
                        .param("more", more)
                        .param("missing", found.missing())
                        .param("changed", found.changed())
                        .param("orphaned", found.orphaned())
                        .param("ahead", found.ahead())
                        .param("resurrected", found.resurrected())
                        .update()
                == 1;
    }

    /** Whether somebody was erased lately, and so may still stand in the index's files. */
    boolean hasLateErasures() {
        return jdbc.sql(LATE_ERASURES).query(Boolean.class).single();
    }

    boolean isCancelled(long id) {
        return jdbc.sql(IS_CANCELLED).param(id).query(Boolean.class).single();
    }

    /** From the first customer on, into this index. */
    void fill(long id, String indexName) {
        jdbc.sql(FILL).params(indexName, id).update();
    }

    /** Lets another process go on with it at once. */
    void release(long id, String worker) {
        jdbc.sql(RELEASE).params(id, worker).update();
    }

    void end(long id, String worker, RunState state, @Nullable String failure) {
        jdbc.sql(END)
                .param("state", state.name())
                .param("failure", shortened(failure))
                .param("id", id)
                .param("worker", worker)
                .update();
    }

    /** @throws RequestRefused NOT_FOUND when there is none, CONFLICT when it is over */
    @Transactional
    public MirrorRun cancel(long id) {
        var run = find(id).orElseThrow(() -> new RequestRefused(ErrorCode.NOT_FOUND, "There is no run with this id"));
        if (jdbc.sql(CANCEL_WAITING).param(id).update()
                        + jdbc.sql(CANCEL_RUNNING).param(id).update()
                == 0) {
            throw new RequestRefused(ErrorCode.CONFLICT, "This run is over");
        }
        return find(run.id()).orElseThrow();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    private static MirrorRun run(ResultSet row, int number) throws SQLException {
        return new MirrorRun(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                UtcRows.instant(row, "requested_at"),
                UtcRows.optionalInstant(row, "started_at"),
                UtcRows.optionalInstant(row, "ended_at"),
                row.getString("index_name"),
                row.getLong("reached_id"),
                row.getLong("done"),
                row.getLong("total"),
                new Findings(
                        row.getLong("missing"),
                        row.getLong("changed"),
                        row.getLong("orphaned"),
                        row.getLong("ahead"),
                        row.getLong("resurrected")),
                row.getString("failure"),
                UtcRows.instant(row, "now"));
    }
}
