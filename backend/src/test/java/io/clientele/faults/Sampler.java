package io.clientele.faults;

import io.clientele.testing.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Looks, while all goes on, for what must never be seen: a change that is neither marked nor in the index that is searched, and a mirrored
 * version that falls. Also watches how old the oldest change is that is not mirrored.
 */
final class Sampler implements AutoCloseable {

    private static final String VERSIONS = "SELECT id, version FROM customer WHERE id IN (%s)";

    private static final String GRAVES = "SELECT id, version FROM customer_grave WHERE id IN (%s)";

    private static final String MARKS = "SELECT customer_id, version FROM mirror_dirty WHERE customer_id IN (%s)";

    private static final String TARGETS = "SELECT index_name FROM mirror_target WHERE state = 'LIVE'";

    private static final String AGE = """
            SELECT COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(marked_at), UTC_TIMESTAMP(6)), 0)
            FROM mirror_dirty WHERE parked = FALSE
            """;

    private static final int CUSTOMERS = 50;
    private static final long PAUSE_MILLIS = 200;

    private final Database database;
    private final IndexReader index;
    private final History history;
    private final Random random;
    private final Map<String, Long> highest = new HashMap<>();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentHistogram ageMicros = new ConcurrentHistogram(3);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long samples;

    Sampler(Database database, IndexReader index, History history, Random random) {
        this.database = database;
        this.index = index;
        this.history = history;
        this.random = random;
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    /** Those since the last time somebody asked, in words, without values. */
    List<String> takeViolations() {
        synchronized (violations) {
            var taken = List.copyOf(violations);
            violations.clear();
            return taken;
        }
    }

    long samples() {
        return samples;
    }

    /** Of the oldest change that searches did not show, 0 to 100. */
    double ageMillisAtPercentile(double percentile) {
        return ageMicros.getValueAtPercentile(percentile) / 1_000.0;
    }

    private void watch() {
        while (running) {
            try {
                sample();
                samples++;
            } catch (SQLException | IOException away) {
                // A server is down, as it must be now and then.
            } catch (InterruptedException interruption) {
                return;
            }
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() throws SQLException, IOException, InterruptedException {
        var customers = history.some(CUSTOMERS, random);
        if (customers.isEmpty()) {
            return;
        }
        // The record first: what an index lacks afterwards it lacked then.
        var record = look(customers);
        for (var target : record.targets()) {
            compare(target, record, index.versions(target, customers));
        }
    }

    private Sight look(List<Long> customers) throws SQLException {
        var ids = customers.stream().map(String::valueOf).collect(Collectors.joining(","));
        try (var connection = database.snapshot()) {
            var versions = pairs(connection, VERSIONS.formatted(ids));
            var graves = pairs(connection, GRAVES.formatted(ids));
            var marks = pairs(connection, MARKS.formatted(ids));
            var targets = new HashSet<String>();
            Database.each(connection, TARGETS, row -> targets.add(row.getString(1)));
            Database.each(connection, AGE, row -> ageMicros.recordValue(Math.max(0, row.getLong(1))));
            return new Sight(versions, graves, marks, targets);
        }
    }

    private static Map<Long, Long> pairs(Connection connection, String sql) throws SQLException {
        var pairs = new HashMap<Long, Long>();
        Database.each(connection, sql, row -> pairs.put(row.getLong(1), row.getLong(2)));
        return pairs;
    }

    private void compare(String target, Sight record, Map<Long, Long> mirrored) {
        record.versions().forEach((id, version) -> refuse(target, record, id, version, mirrored.getOrDefault(id, 0L)));
        // An index that was filled after the removal knows nothing of it, which is as good as a tombstone.
        record.graves()
                .forEach((id, version) -> refuse(target, record, id, version, mirrored.getOrDefault(id, version)));
        mirrored.forEach((id, version) -> {
            var before = highest.merge(target + "/" + id, version, Math::max);
            if (before > version) {
                violations.add("customer %d: version fell from %d to %d in %s".formatted(id, before, version, target));
            }
        });
    }

    private void refuse(String target, Sight record, long id, long version, long mirrored) {
        if (record.marks().getOrDefault(id, 0L) < version && mirrored < version) {
            violations.add("customer %d: version %d is neither marked nor in %s, which has %d"
                    .formatted(id, version, target, mirrored));
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }

    /** The record at one instant. */
    private record Sight(
            Map<Long, Long> versions, Map<Long, Long> graves, Map<Long, Long> marks, Set<String> targets) {}
}
