package io.clientele.rfm;

import io.clientele.time.UtcRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rankings that were made, with their cut-offs, which are kept for good. */
@Component
class RfmRuns {

    private static final String ADD = "INSERT INTO rfm_run (computed_at, asked_by) VALUES (UTC_TIMESTAMP(6), ?)";

    private static final String ADD_CUT_OFF =
            "INSERT INTO rfm_cut_off (run_id, measure, part, value) VALUES (?, ?, ?, ?)";

    private static final String FINISH = "UPDATE rfm_run SET customers = ? WHERE id = ?";

    private static final String UNDER_WAY = """
            SELECT COUNT(*) FROM rfm_run WHERE customers IS NULL AND computed_at > UTC_TIMESTAMP(6) - INTERVAL 30 MINUTE
            """;

    private static final String DROP_BROKEN_OFF = "DELETE FROM rfm_run WHERE customers IS NULL";

    private static final String LATEST = """
            SELECT id, computed_at, asked_by, customers FROM rfm_run
            WHERE customers IS NOT NULL ORDER BY id DESC LIMIT ?
            """;

    private static final String CUT_OFFS =
            "SELECT run_id, measure, value FROM rfm_cut_off WHERE run_id IN (:runs) ORDER BY run_id, measure, part";

    private final JdbcClient jdbc;

    RfmRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that dies leaves one that is never finished; after half an hour it no longer counts. */
    boolean isOneUnderWay() {
        return jdbc.sql(UNDER_WAY).query(Integer.class).single() > 0;
    }

    /** The new run's id. It is no run to anybody before it is finished. */
    long begin(@Nullable String askedBy, CutOffs cutOffs) {
        jdbc.sql(DROP_BROKEN_OFF).update();
        var key = new GeneratedKeyHolder();
        jdbc.sql(ADD).param(askedBy).update(key);
        long run = Objects.requireNonNull(key.getKey()).longValue();
        for (var measure : Measure.values()) {
            int part = 1;
            for (long value : cutOffs.of(measure)) {
                jdbc.sql(ADD_CUT_OFF).params(run, measure.name(), part++, value).update();
            }
        }
        return run;
    }

    void finish(long run, long customers) {
        jdbc.sql(FINISH).params(customers, run).update();
    }

    Optional<RfmRun> latest() {
        return latest(1).stream().findFirst();
    }

    /** The newest first. */
    List<RfmRun> latest(int count) {
        var rows = jdbc.sql(LATEST).param(count).query(UtcRows.of(Row.class)).list();
        var cutOffs = cutOffs(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.run(Objects.requireNonNull(cutOffs.get(row.id()))))
                .toList();
    }

    private Map<Long, CutOffs> cutOffs(List<Long> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var values = new HashMap<Long, Map<Measure, List<Long>>>();
        jdbc.sql(CUT_OFFS).param("runs", runs).query(row -> {
            values.computeIfAbsent(row.getLong("run_id"), run -> new EnumMap<>(Measure.class))
                    .computeIfAbsent(Measure.valueOf(row.getString("measure")), measure -> new ArrayList<>())
                    .add(row.getLong("value"));
        });
        var cutOffs = new HashMap<Long, CutOffs>();
        values.forEach((run, cuts) -> cutOffs.put(run, new CutOffs(cuts)));
        return cutOffs;
    }

    record Row(long id, Instant computedAt, @Nullable String askedBy, long customers) {

        RfmRun run(CutOffs cutOffs) {
            return new RfmRun(id, computedAt, askedBy, customers, cutOffs);
        }
    }
}
