package io.clientele.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows to records whose instants stand in the record as UTC. */
public final class UtcRows {

    private UtcRows() {}

    /** An instant of a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalInstant(row, column), column);
    }

    public static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant optionalInstant(ResultSet row, int place) throws SQLException {
        var time = row.getObject(place, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** The rows of one answer, by the names of the record's components: {@code orderedAt} is {@code ordered_at}. */
    public static <T> RowMapper<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }
}
