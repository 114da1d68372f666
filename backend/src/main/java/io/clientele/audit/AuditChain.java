package io.clientele.audit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves what came into the inbox to the chain's end. Doing so apart from the requests, none of them waits for another's place
 * in the chain. Any number of instances may try; one at a time does.
 */
@Component
class AuditChain {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);

    private static final int BATCH = 500;

    private static final String HEAD = "SELECT position, link FROM audit_head FOR UPDATE SKIP LOCKED";

    private static final String ARRIVED =
            "SELECT id, " + AuditEntry.COLUMNS + " FROM audit_inbox ORDER BY id LIMIT " + BATCH;

    private static final String APPEND = "INSERT INTO audit_entry (position, link, " + AuditEntry.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INDEX = "INSERT IGNORE INTO audit_customer (customer_id, position) VALUES (?, ?)";

    private static final String MOVE_HEAD = "UPDATE audit_head SET position = ?, link = ?";

    private static final String TAKE_OUT = "DELETE FROM audit_inbox WHERE id IN (:ids)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;
    private final AuditLinks links;

    AuditChain(JdbcClient jdbc, JdbcTemplate batches, TransactionOperations transactions, AuditLinks links) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.links = links;
    }

    /** All that has arrived. What can't be moved now stays in the inbox until it can. */
    @Scheduled(fixedDelay = 1_000)
    void append() {
        try {
            while (appendBatch() == BATCH) {
                // There is more.
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The audit trail waits in its inbox: {}", away.getClass().getSimpleName());
        }
    }

    /** Kept with the log, which others hold, it shows when the chain's end was cut off. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void witness() {
        try {
            var head = head("SELECT position, link FROM audit_head").orElseThrow();
            LOG.info("The audit trail reaches {} with link {}", head.position(), hex(head.link()));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The audit trail could not be looked at: {}",
                    away.getClass().getSimpleName());
        }
    }

    static String hex(byte[] link) {
        return HexFormat.of().formatHex(link);
    }

    private int appendBatch() {
        Integer moved =
                transactions.execute(transaction -> head(HEAD).map(this::append).orElse(0));
        return moved == null ? 0 : moved;
    }

    private int append(Head head) {
        var arrived = jdbc.sql(ARRIVED)
                .query((row, number) -> new Arrived(row.getLong("id"), AuditEntry.of(row)))
                .list();
        if (arrived.isEmpty()) {
            return 0;
        }
        var linked = linked(head, arrived);
        batches.batchUpdate(APPEND, linked.stream().map(AuditChain::row).toList());
        batches.batchUpdate(
                INDEX,
                linked.stream().flatMap(each -> each.customers().stream()).toList());
        var last = linked.getLast();
        batches.update(MOVE_HEAD, last.position(), last.link());
        jdbc.sql(TAKE_OUT)
                .param("ids", arrived.stream().map(Arrived::id).toList())
                .update();
        return arrived.size();
    }

    private List<Linked> linked(Head head, List<Arrived> arrived) {
        var linked = new ArrayList<Linked>(arrived.size());
        var end = head;
        for (var each : arrived) {
            long position = end.position() + 1;
            byte[] link = links.after(end.link(), position, each.entry());
            linked.add(new Linked(position, link, each.entry()));
            end = new Head(position, link);
        }
        return linked;
    }

    private Optional<Head> head(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new Head(row.getLong("position"), row.getBytes("link")))
                .optional();
    }

    private static Object[] row(Linked linked) {
        var entry = linked.entry();
        return new Object[] {
            linked.position(),
            linked.link(),
            LocalDateTime.ofInstant(entry.happenedAt(), ZoneOffset.UTC),
            entry.user(),
            entry.client(),
            entry.roles(),
            entry.action(),
            entry.operation(),
            entry.categories(),
            entry.affected(),
            entry.customers(),
            entry.detail(),
            entry.reason(),
            entry.refused()
        };
    }

    private record Head(long position, byte[] link) {}

    private record Arrived(long id, AuditEntry entry) {}

    private record Linked(long position, byte[] link, AuditEntry entry) {

        List<Object[]> customers() {
            return entry.customerIds().stream()
                    .map(customer -> new Object[] {customer, position})
                    .toList();
        }
    }
}
