package io.clientele.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries of the chain, the latest first. */
@Component
class AuditEntries {

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Placed> find(AuditQuery query) {
        var parameters = new HashMap<String, Object>();
        var conditions = new StringBuilder();
        add("position < :before", "before", query.before(), conditions, parameters);
        add("user_name = :user", "user", query.user(), conditions, parameters);
        add("action = :action", "action", name(query.action()), conditions, parameters);
        add("FIND_IN_SET(:category, categories)", "category", name(query.category()), conditions, parameters);
        add("refused = :refused", "refused", query.refused(), conditions, parameters);
        add("happened_at >= :from", "from", utc(query.from()), conditions, parameters);
        add("happened_at < :until", "until", utc(query.until()), conditions, parameters);
        add(
                "position IN (SELECT position FROM audit_customer WHERE customer_id = :customer)",
                "customer",
                query.customer(),
                conditions,
                parameters);
        return jdbc.sql("SELECT position, " + AuditEntry.COLUMNS + " FROM audit_entry WHERE TRUE" + conditions
                        + " ORDER BY position DESC LIMIT " + query.first())
                .params(parameters)
                .query((row, number) -> new Placed(row.getLong("position"), AuditEntry.of(row)))
                .list();
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            StringBuilder conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** An entry at its position. */
    record Placed(long position, AuditEntry entry) {}
}
