package io.clientele.audit;

import io.clientele.audit.AuditEntries.Placed;
import io.clientele.field.DataCategory;
import io.clientele.input.RequestRefused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The audit trail, in the API's words. */
@Controller
class AuditController {

    private static final int LONGEST_PAGE = 200;
    private static final int MOST_CUSTOMERS = 200;

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @QueryMapping
    AuditPage auditTrail(
            @Argument @Nullable String customer,
            @Argument @Nullable String user,
            @Argument @Nullable AuditAction action,
            @Argument @Nullable DataCategory category,
            @Argument @Nullable Boolean refused,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant until,
            @Argument int first,
            @Argument @Nullable String after) {
        if (first < 1 || first > LONGEST_PAGE) {
            throw RequestRefused.argument("first", "must be from 1 to " + LONGEST_PAGE);
        }
        // One more tells whether there is another page.
        var found = entries.find(new AuditQuery(
                number("customer", customer, "is not the id of a customer"),
                user,
                action,
                category,
                refused,
                from,
                until,
                first + 1,
                number("after", after, "is not `nextPage` of an earlier answer")));
        var page = found.stream().limit(first).map(Entry::of).toList();
        return new AuditPage(
                page, found.size() > first ? page.getLast().position().toString() : null);
    }

    private static @Nullable Long number(String argument, @Nullable String text, String otherwise) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException other) {
            throw RequestRefused.argument(argument, otherwise);
        }
    }

    record AuditPage(List<Entry> entries, @Nullable String nextPage) {}

    record Entry(
            Long position,
            Instant happenedAt,
            String user,
            String client,
            List<String> roles,
            String action,
            @Nullable String operation,
            List<String> categories,
            int affected,
            List<Long> customers,
            @Nullable String detail,
            @Nullable String reason,
            boolean refused) {

        static Entry of(Placed placed) {
            var entry = placed.entry();
            return new Entry(
                    placed.position(),
                    entry.happenedAt(),
                    entry.user(),
                    entry.client(),
                    AuditEntry.items(entry.roles()),
                    entry.action(),
                    entry.operation(),
                    AuditEntry.items(entry.categories()),
                    entry.affected(),
                    entry.customerIds().stream().limit(MOST_CUSTOMERS).toList(),
                    entry.detail(),
                    entry.reason(),
                    entry.refused());
        }
    }
}
