package io.clientele.segment;

import io.clientele.access.Viewer;
import io.clientele.customer.CustomerBuried;
import io.clientele.field.DataCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came to live segments and who left them, from one daily look to the next. */
@Component
class SegmentMoves {

    /** A year, and a month to look back at it. */
    static final int DAYS_KEPT = 400;

    private static final String WATCH =
            "SELECT revision, first_day, last_day, categories FROM segment_watch WHERE segment_id = ?";

    private static final String DEFINED = "SELECT MAX(revision) FROM segment_definition WHERE segment_id = ?";

    private static final String LOOKED = """
            INSERT INTO segment_watch (segment_id, revision, first_day, last_day, categories)
            VALUES (:segment, :revision, :first, :last, :categories)
            ON DUPLICATE KEY UPDATE
                revision = :revision, first_day = :first, last_day = :last, categories = :categories
            """;

    private static final List<String> TABLES = List.of("segment_move", "segment_present");

    private static final String PRESENT = "SELECT customer_id FROM segment_present WHERE segment_id = ?";

    private static final String COME = "INSERT INTO segment_present (segment_id, customer_id) VALUES (?, ?)";
    private static final String GO = "DELETE FROM segment_present WHERE segment_id = ? AND customer_id = ?";
    private static final String MOVE = """
            INSERT INTO segment_move (segment_id, customer_id, day, entered) VALUES (?, ?, ?, ?)
            """;

    /** Whoever left the record has neither come nor gone. */
    private static final String DROP_ERASED = """
            DELETE %1$s FROM %1$s LEFT JOIN customer ON customer.id = %1$s.customer_id
            WHERE segment_id = ? AND customer.id IS NULL
            """;

    private static final String FORGET_OLD = "DELETE FROM segment_move WHERE segment_id = ? AND day <= ?";

    /** Whoever came and went, or went and came, is where they were. */
    private static final String MOVED = """
            SELECT customer_id FROM segment_move WHERE segment_id = ? AND day > ?
            GROUP BY customer_id HAVING SUM(IF(entered, 1, -1)) = ? ORDER BY customer_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SegmentCategories categories;

    SegmentMoves(JdbcClient jdbc, JdbcTemplate batches, SegmentCategories categories) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.categories = categories;
    }

    /**
     * @param from the day whose members those of {@code until}, the latest look, are compared with
     * @param entered ids, rising
     */
    record Moves(LocalDate from, LocalDate until, List<Long> entered, List<Long> left, long stayed) {}

    private record Watch(int revision, LocalDate first, LocalDate last, Set<DataCategory> asked) {

        Watch until(LocalDate day, Set<DataCategory> askedToday) {
            var oldest = day.minusDays(DAYS_KEPT);
            var all = EnumSet.noneOf(DataCategory.class);
            all.addAll(asked);
            all.addAll(askedToday);
            return new Watch(revision, first.isBefore(oldest) ? oldest : first, day, all);
        }
    }

    /**
     * Notes who is in the segment today. With another definition it begins anew: nobody moved.
     *
     * @param asked the categories of all conditions that decide it
     */
    void look(long segment, LocalDate day, Set<DataCategory> asked, Collection<Long> members) {
        int revision = jdbc.sql(DEFINED).param(segment).query(Integer.class).single();
        var watch = watch(segment).filter(before -> before.revision == revision);
        if (watch.isEmpty()) {
            forget(segment);
        }
        move(segment, day, new HashSet<>(members), watch.isPresent());
        TABLES.forEach(
                table -> jdbc.sql(DROP_ERASED.formatted(table)).param(segment).update());
        keep(segment, watch.orElse(new Watch(revision, day, day, Set.of())).until(day, asked));
    }

    private void keep(long segment, Watch watch) {
        jdbc.sql(FORGET_OLD).params(segment, watch.first).update();
        jdbc.sql(LOOKED)
                .param("segment", segment)
                .param("revision", watch.revision)
                .param("first", watch.first)
                .param("last", watch.last)
                .param("categories", Lists.text(watch.asked))
                .update();
    }

    /** Null when there was no look yet, and for who may not know. */
    @Nullable
    Moves since(ShownSegment segment, LocalDate since, Viewer viewer) {
        if (!segment.missing().isEmpty() || !viewer.countsEverybodyExactly()) {
            return null;
        }
        long key = Long.parseLong(segment.id());
        return watch(key)
                .filter(watch -> categories.missing(watch.asked, viewer).isEmpty())
                .map(watch -> since(key, since.isBefore(watch.first) ? watch.first : since, watch.last))
                .orElse(null);
    }

    @EventListener
    void on(CustomerBuried buried) {
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE customer_id = ?")
                .param(buried.id())
                .update());
    }

    private void forget(long segment) {
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE segment_id = ?")
                .param(segment)
                .update());
        jdbc.sql("DELETE FROM segment_watch WHERE segment_id = ?")
                .param(segment)
                .update();
    }

    private Moves since(long segment, LocalDate from, LocalDate until) {
        var entered = moved(segment, from, 1);
        var left = moved(segment, from, -1);
        long present = jdbc.sql("SELECT COUNT(*) FROM segment_present WHERE segment_id = ?")
                .param(segment)
                .query(Long.class)
                .single();
        return new Moves(from, until, entered, left, present - entered.size());
    }

    private List<Long> moved(long segment, LocalDate after, int balance) {
        return jdbc.sql(MOVED)
                .params(segment, after, balance)
                .query((row, index) -> row.getLong(1))
                .list();
    }

    /** @param isNoted false for the first look, before which nobody was seen elsewhere */
    private void move(long segment, LocalDate day, Set<Long> now, boolean isNoted) {
        var before = new HashSet<>(jdbc.sql(PRESENT)
                .param(segment)
                .query((row, index) -> row.getLong(1))
                .list());
        var entered = now.stream().filter(each -> !before.contains(each)).toList();
        var left = before.stream().filter(each -> !now.contains(each)).toList();
        batch(COME, entered.stream().map(each -> new Object[] {segment, each}).toList());
        batch(GO, left.stream().map(each -> new Object[] {segment, each}).toList());
        if (isNoted) {
            batch(
                    MOVE,
                    entered.stream()
                            .map(each -> new Object[] {segment, each, day, true})
                            .toList());
            batch(
                    MOVE,
                    left.stream()
                            .map(each -> new Object[] {segment, each, day, false})
                            .toList());
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }

    private Optional<Watch> watch(long segment) {
        return jdbc.sql(WATCH).param(segment).query(SegmentMoves::watch).optional();
    }

    private static Watch watch(ResultSet row, int index) throws SQLException {
        return new Watch(
                row.getInt("revision"),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                Lists.categories(row.getString("categories")));
    }
}
