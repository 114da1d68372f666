package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.document.CustomerDocument;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a record that was restored from a backup from one that was not, by the ticks of the relay's batches; and makes a restored
 * one newer than whatever was mirrored before.
 */
@Component
class RecordGeneration {

    /** The id of the tombstone that carries the tick of the latest batch; customers begin at 1. */
    static final long SENTINEL = 0;

    private static final int COUNTER_BITS = 40;

    private static final String TICK = "SELECT tick FROM mirror_tick";

    private static final String RAISE = "UPDATE record_generation SET generation = GREATEST(generation, ?) + 1";

    private static final String RAISE_TICK = "UPDATE mirror_tick SET tick = GREATEST(tick, ?) + 1";

    private static final String GENERATION = "SELECT generation FROM record_generation";

    private final JdbcClient jdbc;
    private final CustomerIndex index;
    private final MirrorTargets targets;
    private final IndexProperties properties;

    RecordGeneration(JdbcClient jdbc, CustomerIndex index, MirrorTargets targets, IndexProperties properties) {
        this.jdbc = jdbc;
        this.index = index;
        this.targets = targets;
        this.properties = properties;
    }

    static CustomerDocument sentinel(long tick) {
        return CustomerDocument.tombstone(SENTINEL, tick);
    }

    /**
     * Refuses to go on when the index has seen a batch that this record never sent.
     *
     * @throws RestoredRecordException then
     * @throws IndexUnavailableException when the index can't be asked
     */
    void refuseIfRestored() {
        // The index first: the record's tick only rises meanwhile.
        long seen = orElse(0, () -> index.versionOf(properties.alias(), SENTINEL));
        if (seen > jdbc.sql(TICK).query(Long.class).single()) {
            throw new RestoredRecordException(properties.alias());
        }
    }

    /**
     * Begins a new generation of versions, above all that were mirrored, and lets nobody search what is in the index. The next
     * rebuild makes a new one.
     *
     * @return the new generation
     * @throws IndexUnavailableException when the index can't be asked; nothing is changed then
     */
    @Transactional
    public long raise() {
        long highest = orElse(0, () -> index.highestVersion(properties.alias()));
        long seen = orElse(0, () -> index.versionOf(properties.alias(), SENTINEL));
        jdbc.sql(RAISE).param(highest >> COUNTER_BITS).update();
        jdbc.sql(RAISE_TICK).param(seen).update();
        targets.discardAll();
        return jdbc.sql(GENERATION).query(Long.class).single();
    }

    private static long orElse(long absent, Supplier<OptionalLong> question) {
        try {
            return question.get().orElse(absent);
        } catch (IndexUnavailableException unavailable) {
            if (unavailable.reason() == Reason.MISSING) {
                return absent;
            }
            throw unavailable;
        }
    }
}
