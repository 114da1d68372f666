package io.clientele.access;

import io.clientele.time.UtcRows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed the rules, as those read it who govern access. The audit trail has it, too, and proves it. */
@Component
class AccessHistory {

    private static final String ADD = """
            INSERT INTO access_change (changed_at, changed_by, role, access_right, before_value, after_value)
            VALUES (UTC_TIMESTAMP(6), ?, ?, ?, ?, ?)
            """;

    private static final String LATEST = """
            SELECT changed_at, changed_by, role, access_right, before_value, after_value
            FROM access_change ORDER BY id DESC LIMIT ?
            """;

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;

    AccessHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessChange change, Viewer by) {
        var name = by.name().length() > LONGEST_NAME ? by.name().substring(0, LONGEST_NAME) : by.name();
        jdbc.sql(ADD)
                .params(name, change.role(), change.right(), change.before(), change.after())
                .update();
    }

    List<Entry> latest(int first) {
        return jdbc.sql(LATEST)
                .param(first)
                .query((row, number) -> new Entry(
                        UtcRows.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        new AccessChange(
                                row.getString("role"),
                                row.getString("access_right"),
                                row.getString("before_value"),
                                row.getString("after_value"))))
                .list();
    }

    record Entry(Instant changedAt, String changedBy, AccessChange change) {}
}
