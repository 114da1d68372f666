package io.clientele.access;

import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.time.UtcRows;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uncovers masked data of one customer, for whoever says why, and not for long. */
@Component
public class Reveals implements ActiveReveals {

    private static final String LATELY = """
            SELECT COUNT(*) FROM access_reveal WHERE user_name = ? AND revealed_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR
            """;

    private static final String REVEAL = """
            INSERT INTO access_reveal (user_name, customer_id, category, revealed_at, ends_at)
            VALUES (?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)
            """;

    /** The longest of each category. */
    private static final String ACTIVE = """
            SELECT category, MAX(ends_at) AS ends_at FROM access_reveal
            WHERE user_name = ? AND customer_id = ? AND ends_at > UTC_TIMESTAMP(6)
            GROUP BY category ORDER BY category
            """;

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Duration lasting;
    private final int mostInAnHour;

    Reveals(
            JdbcClient jdbc,
            AuditTrail trail,
            @Value("${clientele.reveal.lasts}") Duration lasting,
            @Value("${clientele.reveal.most-in-an-hour}") int mostInAnHour) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.lasting = lasting;
        this.mostInAnHour = mostInAnHour;
    }

    /**
     * Uncovers the category of a customer who is within the viewer's reach.
     *
     * @param reason 10 to 500 characters
     * @throws RequestRefused VALIDATION when there is nothing to uncover or the reason is none, RATE_LIMITED when the viewer did
     *     so too often within an hour
     */
    @Transactional
    public Active reveal(long customerId, DataCategory category, String reason, Viewer viewer, Author author) {
        if (viewer.grants().on(category) != Visibility.MASKED) {
            throw RequestRefused.argument("category", "is not masked for you");
        }
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw RequestRefused.argument(
                    "reason", "must have %d to %d characters".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        if (jdbc.sql(LATELY).param(viewer.name()).query(Integer.class).single() >= mostInAnHour) {
            throw new RequestRefused(
                    ErrorCode.RATE_LIMITED,
                    "You have had %d things uncovered within an hour; that is the most.".formatted(mostInAnHour));
        }
        jdbc.sql(REVEAL)
                .params(viewer.name(), customerId, category.name(), lasting.toSeconds())
                .update();
        trail.note(author.revealed(category, customerId, why));
        return active(viewer, customerId).stream()
                .filter(each -> each.category() == category)
                .findFirst()
                .orElseThrow();
    }

    public Rules rules() {
        return new Rules(Math.toIntExact(lasting.toSeconds()), mostInAnHour, SHORTEST_REASON, LONGEST_REASON);
    }

    /** What is uncovered of the customer for the viewer, and until when. */
    public List<Active> active(Viewer viewer, long customerId) {
        return jdbc
                .sql(ACTIVE)
                .params(viewer.name(), customerId)
                .query((row, number) -> new Row(row.getString("category"), UtcRows.instant(row, "ends_at")))
                .list()
                .stream()
                .flatMap(row -> Arrays.stream(DataCategory.values())
                        .filter(known -> known.name().equals(row.category()))
                        .filter(known -> viewer.grants().on(known) == Visibility.MASKED)
                        .map(known -> new Active(known, row.until())))
                .toList();
    }

    @Override
    public Set<DataCategory> of(Viewer viewer, long customerId) {
        return active(viewer, customerId).stream().map(Active::category).collect(Collectors.toSet());
    }

    /** A category that is uncovered until then. */
    public record Active(DataCategory category, Instant until) {}

    /**
     * What holds for everybody who reveals.
     *
     * @param seconds for how long data stays uncovered
     * @param mostInAnHour how often a viewer may
     * @param shortestReason in characters
     * @param longestReason in characters
     */
    public record Rules(int seconds, int mostInAnHour, int shortestReason, int longestReason) {}

    private record Row(String category, Instant until) {}
}
