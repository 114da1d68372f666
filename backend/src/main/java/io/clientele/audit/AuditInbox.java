package io.clientele.audit;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where events come in; {@link AuditChain} takes them from there. */
@Component
class AuditInbox implements AuditTrail {

    private static final String NOTE = """
            INSERT INTO audit_inbox (happened_at, user_name, client, roles, action, operation, categories, affected, customers,
                detail, reason, refused)
            VALUES (UTC_TIMESTAMP(6), :user, :client, :roles, :action, :operation, :categories, :affected, :customers,
                :detail, :reason, :refused)
            """;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LIST = 1_000;

    private final JdbcClient jdbc;

    AuditInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(AuditEvent event) {
        var actor = event.actor();
        jdbc.sql(NOTE)
                .param("user", atMost(LONGEST_NAME, actor.name()))
                .param("client", atMost(LONGEST_NAME, actor.client()))
                .param("roles", atMost(LONGEST_LIST, list(actor.roles())))
                .param("action", event.action().name())
                .param("operation", atMost(LONGEST_NAME, actor.operation()))
                .param("categories", list(event.categories().stream().sorted().toList()))
                .param("affected", event.customers().size())
                .param("customers", list(event.customers()))
                .param("detail", atMost(LONGEST_TEXT, event.detail()))
                .param("reason", atMost(LONGEST_TEXT, event.reason()))
                .param("refused", event.refused())
                .update();
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(","));
    }

    /** In characters as MySQL counts them. */
    private static @Nullable String atMost(int longest, @Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
