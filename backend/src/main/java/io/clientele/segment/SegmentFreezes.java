package io.clientele.segment;

import io.clientele.customer.WaitToken;
import io.clientele.index.filter.Filter;
import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The segments whose members are being written or deleted. */
@Component
class SegmentFreezes {

    private static final String BEGIN = """
            INSERT INTO segment_freeze (segment_id, stage, meaning, moment, reached_id, marked_until, due_at)
            VALUES (?, 'WAITING', ?, ?, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            """;

    /** Whether or not it was still under way. */
    private static final String UNDO = """
            INSERT INTO segment_freeze (segment_id, stage, meaning, moment, reached_id, marked_until, due_at)
            VALUES (?, 'UNDOING', '', UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE stage = 'UNDOING', due_at = UTC_TIMESTAMP(6)
            """;

    private static final String CLAIM_DUE = """
            SELECT segment_id, stage, meaning, moment, reached_id, marked_until FROM segment_freeze
            WHERE due_at <= UTC_TIMESTAMP(6) ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String MEANINGS = "SELECT meaning FROM segment_freeze WHERE stage <> 'UNDOING'";

    private static final String REACHED =
            "UPDATE segment_freeze SET stage = ?, reached_id = ?, marked_until = ? WHERE segment_id = ?";

    private static final String LATER = """
            UPDATE segment_freeze SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? * 1000 MICROSECOND WHERE segment_id = ?
            """;

    private static final String END = "DELETE FROM segment_freeze WHERE segment_id = ?";

    private final JdbcClient jdbc;

    SegmentFreezes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param moment the "now" of relative conditions */
    void begin(long segment, Filter meaning, Instant moment) {
        jdbc.sql(BEGIN)
                .params(segment, Definition.write(meaning), LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    /** Has all members of a segment that is deleted leave it. */
    void undo(long segment) {
        jdbc.sql(UNDO).param(segment).update();
    }

    /** One that is due, and that nobody else works on until the transaction ends. */
    Optional<Freeze> claim() {
        return jdbc.sql(CLAIM_DUE).query(SegmentFreezes::freeze).optional();
    }

    /** Whether what one that is being frozen means has the segment in it: what it held may hold it no more. */
    boolean hold(String segment) {
        return jdbc.sql(MEANINGS).query((row, index) -> row.getString(1)).list().stream()
                .map(meaning -> Definition.read(meaning, Set.of()).filter())
                .filter(Objects::nonNull)
                .anyMatch(meaning -> Inside.ids(meaning).contains(segment));
    }

    void reached(Freeze freeze, Stage stage, long reachedId, WaitToken marked) {
        jdbc.sql(REACHED)
                .params(
                        stage.name(),
                        reachedId,
                        LocalDateTime.ofInstant(marked.markedUntil(), ZoneOffset.UTC),
                        freeze.segment())
                .update();
    }

    void later(long segment, Duration rest) {
        jdbc.sql(LATER).params(rest.toMillis(), segment).update();
    }

    void end(long segment) {
        jdbc.sql(END).param(segment).update();
    }

    private static Freeze freeze(ResultSet row, int index) throws SQLException {
        return new Freeze(
                row.getLong("segment_id"),
                Stage.valueOf(row.getString("stage")),
                Objects.requireNonNull(row.getString("meaning")),
                UtcRows.instant(row, "moment"),
                row.getLong("reached_id"),
                new WaitToken(UtcRows.instant(row, "marked_until")));
    }

    enum Stage {
        /** Searches do not show yet all that was written before it was asked for. */
        WAITING,
        /** Members are being found and written. */
        COLLECTING,
        /** Searches do not show all members yet. */
        SETTLING,
        /** The segment was deleted; its members leave. */
        UNDOING
    }

    /**
     * A segment at work.
     *
     * @param meaning a filter, in which no segments stand but frozen ones
     * @param moment the "now" of relative conditions
     * @param reachedId every customer up to this id is done
     * @param marked searches must show this before it goes on
     */
    record Freeze(long segment, Stage stage, String meaning, Instant moment, long reachedId, WaitToken marked) {}
}
