package io.clientele.segment;

import io.clientele.field.DataCategory;
import io.clientele.index.filter.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes segments, whose lock somebody must hold. */
@Component
class SegmentWriter {

    private static final String LOCK = "SELECT only_row FROM segment_lock FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO segment (name, description, folder, owner, seen_by, kind, revision, created_at, changed_at, changed_by)
            VALUES (:name, :description, :folder, :owner, :seenBy, 'LIVE', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), :author)
            """;

    private static final String UPDATE = """
            UPDATE segment SET name = :name, description = :description, folder = :folder, seen_by = :seenBy,
                revision = revision + 1, changed_at = UTC_TIMESTAMP(6), changed_by = :author
            WHERE id = :segment
            """;

    private static final String FREEZE = """
            UPDATE segment SET kind = 'FREEZING', frozen_at = UTC_TIMESTAMP(6), frozen_from = :coordinates,
                revision = revision + 1, changed_at = UTC_TIMESTAMP(6), changed_by = :author
            WHERE id = :segment
            """;

    private static final String FROZEN = "UPDATE segment SET kind = 'FROZEN' WHERE id = ?";

    private static final String DEFINE = """
            INSERT INTO segment_definition (segment_id, revision, definition, categories, author, defined_at)
            SELECT id, revision, :definition, :categories, changed_by, changed_at FROM segment WHERE id = :segment
            """;

    private static final String USE = "INSERT INTO segment_use (segment_id, uses_id) VALUES (?, ?)";

    private static final String USE_NONE = "DELETE FROM segment_use WHERE segment_id = ?";

    private static final String FORGET_SIZE = "DELETE FROM segment_size WHERE segment_id = ? AND day = ?";

    private static final List<String> OF_SEGMENT = List.of(
            USE_NONE,
            "DELETE FROM segment_size WHERE segment_id = ?",
            "DELETE FROM segment_move WHERE segment_id = ?",
            "DELETE FROM segment_present WHERE segment_id = ?",
            "DELETE FROM segment_watch WHERE segment_id = ?",
            "DELETE FROM segment_definition WHERE segment_id = ?",
            "DELETE FROM segment WHERE id = ?");

    private final JdbcClient jdbc;

    SegmentWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes any segment until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query(Integer.class).single();
    }

    /** @throws DuplicateKeyException when the name is taken */
    long insert(SegmentDraft draft, String author) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("name", draft.name())
                .param("description", draft.description())
                .param("folder", draft.folder())
                .param("owner", author)
                .param("seenBy", seenBy(draft.shared(), author))
                .param("author", author)
                .update(key);
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    /** @throws DuplicateKeyException when the name is taken */
    void update(Segment segment, String author) {
        jdbc.sql(UPDATE)
                .param("name", segment.name())
                .param("description", segment.description())
                .param("folder", segment.folder())
                .param("seenBy", seenBy(segment.shared(), segment.owner()))
                .param("author", author)
                .param("segment", segment.key())
                .update();
    }

    /** Gives it the definition, as of its present revision. */
    void define(long segment, Filter definition, Set<DataCategory> categories) {
        jdbc.sql(DEFINE)
                .param("definition", Definition.write(definition))
                .param("categories", Lists.text(categories))
                .param("segment", segment)
                .update();
        useNone(segment);
        Inside.keys(definition)
                .forEach(used -> jdbc.sql(USE).params(segment, used).update());
    }

    /** It is counted anew. */
    void forgetSize(long segment, LocalDate day) {
        jdbc.sql(FORGET_SIZE).params(segment, day).update();
    }

    void freeze(long segment, Set<String> coordinates, String author) {
        jdbc.sql(FREEZE)
                .param("coordinates", Lists.text(coordinates))
                .param("author", author)
                .param("segment", segment)
                .update();
    }

    /** Its members are written: what it holds does not decide any more who is in it. */
    void frozen(long segment) {
        jdbc.sql(FROZEN).param(segment).update();
        useNone(segment);
    }

    void delete(long segment) {
        OF_SEGMENT.forEach(delete -> jdbc.sql(delete).param(segment).update());
    }

    private void useNone(long segment) {
        jdbc.sql(USE_NONE).param(segment).update();
    }

    private static String seenBy(boolean shared, String owner) {
        return shared ? "" : owner;
    }
}
