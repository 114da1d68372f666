package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.document.CustomerDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a record that was restored from a backup from one that was not, by the ticks of the relay's batches. */
@Component
class RecordGeneration {

    /** The id of the tombstone that carries the tick of the latest batch; customers begin at 1. */
    static final long SENTINEL = 0;

    private static final String TICK = "SELECT tick FROM mirror_tick";

    private final JdbcClient jdbc;
    private final CustomerIndex index;
    private final IndexProperties properties;

    RecordGeneration(JdbcClient jdbc, CustomerIndex index, IndexProperties properties) {
        this.jdbc = jdbc;
        this.index = index;
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
        long seen = seenByIndex();
        if (seen > jdbc.sql(TICK).query(Long.class).single()) {
            throw new RestoredRecordException(properties.alias());
        }
    }

    /** The tick of the latest batch that is in the index; 0 when there is no index. */
    long seenByIndex() {
        try {
            return index.versionOf(properties.alias(), SENTINEL).orElse(0);
        } catch (IndexUnavailableException unavailable) {
            if (unavailable.reason() == Reason.MISSING) {
                return 0;
            }
            throw unavailable;
        }
    }
}
