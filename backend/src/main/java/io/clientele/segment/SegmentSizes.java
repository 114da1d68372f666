package io.clientele.segment;

import io.clientele.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many customers were in a segment, day by day. */
@Component
class SegmentSizes {

    private static final String SINCE = """
            SELECT day, size, categories FROM segment_size WHERE segment_id = ? AND day > ? ORDER BY day
            """;

    private final JdbcClient jdbc;
    private final SegmentCategories categories;
    private final Clock clock;

    SegmentSizes(JdbcClient jdbc, SegmentCategories categories, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Of the last days, the oldest first; null for who may not know them. On a day when the segment asked for data that the
     * viewer does not see, it had no size for them.
     */
    @Nullable
    List<Size> of(ShownSegment segment, int days, Viewer viewer) {
        if (!segment.missing().isEmpty() || !viewer.countsEverybodyExactly()) {
            return null;
        }
        return jdbc
                .sql(SINCE)
                .params(Long.valueOf(segment.id()), LocalDate.now(clock).minusDays(days))
                .query(SegmentSizes::row)
                .list()
                .stream()
                .filter(row -> categories
                        .missing(Lists.categories(row.categories()), viewer)
                        .isEmpty())
                .map(Row::size)
                .toList();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var day = Objects.requireNonNull(row.getObject("day", LocalDate.class));
        return new Row(new Size(day, row.getLong("size")), row.getString("categories"));
    }

    /** How many there were, of all customers. */
    record Size(LocalDate day, long size) {}

    private record Row(Size size, String categories) {}
}
