package io.clientele.mirror;

import io.clientele.time.UtcRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mirror's state, once a minute for a week. */
@Component
class MirrorHistory {

    /** Of all the apps that look in one minute, the first is kept. */
    private static final String KEEP = """
            INSERT IGNORE INTO mirror_sample (taken_at, pending, parked, lag_millis)
            VALUES (DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%d %H:%i:00'), ?, ?, ?)
            """;

    private static final String FORGET = "DELETE FROM mirror_sample WHERE taken_at < UTC_TIMESTAMP() - INTERVAL 7 DAY";

    private static final String SINCE = """
            SELECT taken_at, pending, parked, lag_millis FROM mirror_sample
            WHERE taken_at >= UTC_TIMESTAMP() - INTERVAL ? HOUR ORDER BY taken_at
            """;

    private final JdbcClient jdbc;

    MirrorHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void keep(long pending, long parked, long lagMillis) {
        jdbc.sql(KEEP).params(pending, parked, lagMillis).update();
        jdbc.sql(FORGET).update();
    }

    /** The oldest first. */
    List<MirrorSample> ofLastHours(int hours) {
        return jdbc.sql(SINCE)
                .param(hours)
                .query(UtcRows.of(MirrorSample.class))
                .list();
    }
}
