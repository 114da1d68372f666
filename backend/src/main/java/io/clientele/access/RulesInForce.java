package io.clientele.access;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The rules, read again before they become old; so a change is in force everywhere soon after its commit, and no request waits for
 * them, but for the first.
 */
@Component
class RulesInForce {

    private static final long OLD_AFTER = Duration.ofSeconds(3).toNanos();

    private final Supplier<AccessRules> tables;
    private final LongSupplier nanoTime;
    private volatile @Nullable Reading latest;

    @Autowired
    RulesInForce(AccessTables tables) {
        this(tables::read, System::nanoTime);
    }

    RulesInForce(Supplier<AccessRules> tables, LongSupplier nanoTime) {
        this.tables = tables;
        this.nanoTime = nanoTime;
    }

    /** In time: on a busy server every request at once would otherwise wait for the one that reads them. */
    @Scheduled(fixedDelay = 1_000)
    void readInTime() {
        try {
            read();
        } catch (DataAccessException | TransactionException away) {
            // Whoever asks once they are old is told.
        }
    }

    /** @throws org.springframework.dao.DataAccessException when they are old and cannot be read: nobody is let in then */
    AccessRules now() {
        var reading = latest;
        return reading != null && isFresh(reading) ? reading.rules() : readAgain();
    }

    private synchronized AccessRules readAgain() {
        var reading = latest;
        return reading != null && isFresh(reading) ? reading.rules() : read();
    }

    private synchronized AccessRules read() {
        // Taken before reading: what is committed meanwhile counts as missed.
        long startedAt = nanoTime.getAsLong();
        var rules = tables.get();
        latest = new Reading(rules, startedAt);
        return rules;
    }

    private boolean isFresh(Reading reading) {
        return nanoTime.getAsLong() - reading.startedAt() < OLD_AFTER;
    }

    private record Reading(AccessRules rules, long startedAt) {}
}
