package io.clientele.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the times in a file. */
@Component
class TimeCells {

    private final ZoneId zone;

    TimeCells(Clock clock) {
        this.zone = clock.getZone();
    }

    /** What is no time stays as it is, for the reader to refuse. */
    @Nullable
    Object of(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        try {
            return instant(cell.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T"));
        } catch (DateTimeParseException unreadable) {
            return cell;
        }
    }

    /** A time without an offset is the installation's; a date without a time is its beginning. */
    private Instant instant(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        if (text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)$")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
