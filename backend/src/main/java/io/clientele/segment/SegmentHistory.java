package io.clientele.segment;

import io.clientele.access.Viewer;
import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The definitions that segments had. */
@Component
class SegmentHistory {

    private static final String LATEST = """
            SELECT revision, definition, categories, author, defined_at FROM segment_definition
            WHERE segment_id = ? ORDER BY revision DESC LIMIT ?
            """;

    private static final String ONE = """
            SELECT revision, definition, categories, author, defined_at FROM segment_definition
            WHERE segment_id = ? AND revision = ?
            """;

    private final JdbcClient jdbc;
    private final SegmentCategories categories;

    SegmentHistory(JdbcClient jdbc, SegmentCategories categories) {
        this.jdbc = jdbc;
        this.categories = categories;
    }

    Optional<Definition> definition(long segment, int revision) {
        return jdbc.sql(ONE)
                .params(segment, revision)
                .query(SegmentHistory::row)
                .optional()
                .map(Row::definition);
    }

    /** The latest first. What the viewer may not see of them is left out. */
    List<Revision> of(ShownSegment segment, int first, Viewer viewer) {
        // One more, to say what the oldest of them changed.
        var rows = jdbc.sql(LATEST)
                .params(Long.valueOf(segment.id()), first + 1)
                .query(SegmentHistory::row)
                .list();
        var revisions = new ArrayList<Revision>();
        for (int index = 0; index < Math.min(first, rows.size()); index++) {
            var before = index + 1 < rows.size() ? rows.get(index + 1).definition() : null;
            revisions.add(revision(rows.get(index), before, segment, viewer));
        }
        return revisions;
    }

    private Revision revision(Row row, @Nullable Definition before, ShownSegment segment, Viewer viewer) {
        boolean isSeen = isSeen(row.definition(), segment, viewer);
        boolean isCompared = isSeen && (before == null || isSeen(before, segment, viewer));
        return new Revision(
                row.revision(),
                row.author(),
                row.definedAt(),
                isSeen ? row.definition().content() : null,
                isCompared ? differences(before, row.definition()) : null);
    }

    private boolean isSeen(Definition definition, ShownSegment segment, Viewer viewer) {
        return segment.missing().isEmpty()
                && categories.missing(categories.of(definition), viewer).isEmpty();
    }

    private static @Nullable List<Difference> differences(@Nullable Definition before, Definition after) {
        if (after.filter() == null || (before != null && before.filter() == null)) {
            return null;
        }
        return Difference.between(before == null ? null : before.filter(), after.filter());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt("revision"),
                row.getString("author"),
                UtcRows.instant(row, "defined_at"),
                Definition.read(row.getString("definition"), Lists.categories(row.getString("categories"))));
    }

    private record Row(int revision, String author, Instant definedAt, Definition definition) {}

    /**
     * A definition that a segment had.
     *
     * @param definition null when the viewer may not see it
     * @param diff to the one before; null when the viewer may not see one of both, or one can't be read
     */
    record Revision(
            int revision,
            String author,
            Instant definedAt,
            @Nullable Map<String, Object> definition,
            @Nullable List<Difference> diff) {}
}
