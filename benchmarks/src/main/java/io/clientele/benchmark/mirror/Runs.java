package io.clientele.benchmark.mirror;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Rebuilds and checks of the index, asked for as the app itself asks. */
record Runs(Connection database) {

    private static final String REQUEST = """
            INSERT INTO mirror_run (kind, state, requested_by, requested_at, is_cancelled, reached_id, done, total,
                missing, changed, orphaned, ahead, resurrected)
            VALUES (?, 'REQUESTED', 'benchmark', UTC_TIMESTAMP(6), FALSE, 0, 0, 0, 0, 0, 0, 0, 0)
            """;

    private static final String LATEST = """
            SELECT state, TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) FROM mirror_run ORDER BY id DESC LIMIT 1
            """;

    /** How long the app works on it, from taking it to its end. */
    Duration take(String kind) throws SQLException, InterruptedException {
        try (var statement = database.prepareStatement(REQUEST)) {
            statement.setString(1, kind);
            statement.executeUpdate();
        }
        while (true) {
            try (var statement = database.createStatement();
                    var latest = statement.executeQuery(LATEST)) {
                latest.next();
                switch (latest.getString(1)) {
                    case "SUCCEEDED" -> {
                        return Duration.ofNanos(1_000 * latest.getLong(2));
                    }
                    case "FAILED", "CANCELLED" -> throw new IllegalStateException("The app could not do a " + kind);
                    default -> Thread.sleep(50);
                }
            }
        }
    }
}
