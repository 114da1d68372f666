package io.clientele.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
}
