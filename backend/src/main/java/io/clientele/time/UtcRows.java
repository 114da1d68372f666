package io.clientele.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;

/** Maps rows to records whose instants stand in the record as UTC. */
public final class UtcRows {

    private static final DefaultConversionService CONVERSIONS = new DefaultConversionService();

    static {
        CONVERSIONS.addConverter(LocalDateTime.class, Instant.class, time -> time.toInstant(ZoneOffset.UTC));
    }

    private UtcRows() {}

    /** By the names of the record's components: {@code orderedAt} is {@code ordered_at}. */
    public static <T> RowMapper<T> of(Class<T> type) {
        var mapper = new DataClassRowMapper<>(type);
        mapper.setConversionService(CONVERSIONS);
        return mapper;
    }

    /** One column, for rows that are mapped by hand. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
