package io.clientele.encryption;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * Encrypts anew, behind people's backs, what earlier keys have encrypted. It goes over every column until it finds nothing more
 * and every instance has surely heard of the key. Any number of instances may do so at once: rows that somebody holds are left to them, or to the
 * next time.
 */
@Component
class Reencryption {

    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);

    private static final int BATCH = 500;

    /** Several times as long as {@link Keyring} and the longest transaction take. */
    private static final long SETTLED_SECONDS = 120;

    private static final String BY_EARLIER_KEYS = """
            SELECT %2$s, %3$s FROM %1$s WHERE %2$s > ? AND LEFT(%3$s, 5) <> ?
            ORDER BY %2$s LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String STORE = "UPDATE %1$s SET %3$s = ? WHERE %2$s = ?";

    private final List<EncryptedColumn> columns;
    private final Keyring keyring;
    private final KeysetStore store;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;

    Reencryption(
            List<EncryptedColumn> columns,
            Keyring keyring,
            KeysetStore store,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionOperations transactions) {
        this.columns = columns;
        this.keyring = keyring;
        this.store = store;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void continueIfDue() {
        try {
            if (store.leftToCarryThrough()) {
                carryThrough();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Encrypting anew waits: {}", away.getClass().getSimpleName());
        }
    }

    /** Goes over every column once, and says how many values it encrypted anew. */
    long carryThrough() {
        keyring.newer();
        var keys = keyring.keys();
        long encrypted =
                columns.stream().mapToLong(column -> carryThrough(column, keys)).sum();
        if (encrypted == 0) {
            store.noteCarriedThrough(keys, SETTLED_SECONDS);
        } else {
            LOG.info("Encrypted {} values anew", encrypted);
        }
        return encrypted;
    }

    private long carryThrough(EncryptedColumn column, Keys keys) {
        long encrypted = 0;
        var batch = batch(column, keys, Long.MIN_VALUE);
        while (!batch.isEmpty()) {
            encrypted += batch.encrypted();
            batch = batch(column, keys, batch.lastRow());
        }
        return encrypted;
    }

    private Batch batch(EncryptedColumn column, Keys keys, long after) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var found = byEarlierKeys(column, keys, after);
            var anew =
                    found.stream().flatMap(value -> anew(value, column, keys)).toList();
            store(column, anew);
            return new Batch(found, anew.size());
        }));
    }

    private List<Value> byEarlierKeys(EncryptedColumn column, Keys keys, long after) {
        return jdbc.sql(BY_EARLIER_KEYS.formatted(column.table(), column.key(), column.column()))
                .params(after, keys.mark(), BATCH)
                .query(Value::of)
                .list();
    }

    /** What can't be read stays as it is: whoever reads it is told so, and the others are not kept waiting. */
    private static Stream<Value> anew(Value value, EncryptedColumn column, Keys keys) {
        try {
            var place = column.place(value.row());
            var plain = keys.aead().decrypt(value.encrypted(), place);
            return Stream.of(new Value(value.row(), keys.aead().encrypt(plain, place)));
        } catch (GeneralSecurityException notForHere) {
            LOG.warn("What {}.{} holds for {} can't be read", column.table(), column.column(), value.row());
            return Stream.empty();
        }
    }

    private void store(EncryptedColumn column, List<Value> values) {
        batches.batchUpdate(
                STORE.formatted(column.table(), column.key(), column.column()),
                values.stream()
                        .map(value -> new Object[] {value.encrypted(), value.row()})
                        .toList());
    }

    private record Value(long row, byte[] encrypted) {

        static Value of(ResultSet row, int index) throws SQLException {
            return new Value(row.getLong(1), row.getBytes(2));
        }
    }

    /** @param encrypted how many of those found */
    private record Batch(List<Value> found, int encrypted) {

        boolean isEmpty() {
            return found.isEmpty();
        }

        long lastRow() {
            return found.getLast().row();
        }
    }
}
