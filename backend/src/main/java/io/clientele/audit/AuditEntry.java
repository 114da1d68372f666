package io.clientele.audit;

import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as the record keeps it. Lists are texts with commas, as they stand there. */
record AuditEntry(
        Instant happenedAt,
        String user,
        String client,
        String roles,
        String action,
        @Nullable String operation,
        String categories,
        int affected,
        String customers,
        @Nullable String detail,
        @Nullable String reason,
        boolean refused) {

    /** In the order of {@link #of}. */
    static final String COLUMNS = """
            happened_at, user_name, client, roles, action, operation, categories, affected, customers, detail, reason, refused
            """;

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                UtcRows.instant(row, "happened_at"),
                row.getString("user_name"),
                row.getString("client"),
                row.getString("roles"),
                row.getString("action"),
                row.getString("operation"),
                row.getString("categories"),
                row.getInt("affected"),
                row.getString("customers"),
                row.getString("detail"),
                row.getString("reason"),
                row.getBoolean("refused"));
    }

    List<Long> customerIds() {
        return items(customers).stream().map(Long::valueOf).toList();
    }

    static List<String> items(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }
}
