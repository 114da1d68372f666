package io.clientele.segment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.clientele.access.Viewer;
import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The saved segments in the record. */
@Component
class SegmentStore {

    private static final String SEGMENTS = """
            SELECT s.id, s.name, s.description, s.folder, s.owner, s.seen_by, s.kind, s.revision, s.frozen_at, s.frozen_from,
                s.created_at, s.changed_at, s.changed_by, d.definition, d.categories
            FROM segment s JOIN segment_definition d ON d.segment_id = s.id
                AND d.revision = (SELECT MAX(revision) FROM segment_definition WHERE segment_id = s.id)
            """;

    /** Each once, so it ends even where segments should hold each other. */
    private static final String WITH_ALL_HELD = """
            WITH RECURSIVE held (id) AS (
                SELECT id FROM segment WHERE id IN (:ids)
                UNION
                SELECT u.uses_id FROM segment_use u JOIN held h ON h.id = u.segment_id)
            """ + SEGMENTS + "WHERE s.id IN (SELECT id FROM held)";

    private static final String KNOWN = "(s.seen_by = '' OR s.owner = :viewer)";

    private static final String PAGE = SEGMENTS + "WHERE " + KNOWN + """
             AND (:mine = FALSE OR s.owner = :viewer)
             AND (:folder IS NULL OR COALESCE(s.folder, '') = :folder)
             AND (:search IS NULL OR LOCATE(:search, s.name) > 0)
             AND (:name IS NULL OR s.name > :name OR (s.name = :name AND s.id > :id))
            ORDER BY s.name, s.id LIMIT :limit
            """;

    private static final String FOLDERS =
            "SELECT DISTINCT s.folder FROM segment s WHERE " + KNOWN + " AND s.folder IS NOT NULL ORDER BY s.folder";

    private static final String USERS = SEGMENTS + """
            WHERE s.id IN (SELECT segment_id FROM segment_use WHERE uses_id = ?) ORDER BY s.name, s.id
            """;

    private final JdbcClient jdbc;

    SegmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the segments that there are, with all that they hold. */
    Shelf shelf(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return new Shelf(Map.of());
        }
        return new Shelf(jdbc.sql(WITH_ALL_HELD).param("ids", keys).query(SegmentStore::segment).list().stream()
                .collect(toMap(Segment::key, identity())));
    }

    /** Of those that the viewer may know of. */
    List<Segment> page(SegmentQuery query, Viewer viewer) {
        return jdbc.sql(PAGE)
                .param("viewer", viewer.name())
                .param("mine", query.mine())
                .param("folder", query.folder())
                .param("search", query.search())
                .param("name", query.after() == null ? null : query.after().name())
                .param("id", query.after() == null ? null : query.after().key())
                .param("limit", query.first())
                .query(SegmentStore::segment)
                .list();
    }

    List<String> folders(Viewer viewer) {
        return jdbc.sql(FOLDERS)
                .param("viewer", viewer.name())
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** The segments that hold this one, whoever may know of them. */
    List<Segment> usersOf(long key) {
        return jdbc.sql(USERS).param(key).query(SegmentStore::segment).list();
    }

    Optional<Segment> find(long key) {
        return jdbc.sql(SEGMENTS + "WHERE s.id = ?")
                .param(key)
                .query(SegmentStore::segment)
                .optional();
    }

    private static Segment segment(ResultSet row, int index) throws SQLException {
        return new Segment(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("folder"),
                row.getString("owner"),
                row.getString("seen_by").isEmpty(),
                SegmentKind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                UtcRows.optionalInstant(row, "frozen_at"),
                Lists.names(row.getString("frozen_from")),
                UtcRows.instant(row, "created_at"),
                UtcRows.instant(row, "changed_at"),
                row.getString("changed_by"),
                Definition.read(row.getString("definition"), Lists.categories(row.getString("categories"))));
    }
}
