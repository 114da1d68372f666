package io.clientele.mirror;

import io.clientele.mirror.Difference.Kind;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the relay mirror again what differs. It never writes to the index itself, so the relay's guards hold here too. */
@Component
class DriftRepair {

    private static final Logger log = LoggerFactory.getLogger(DriftRepair.class);

    /** The record is right: what it shows becomes newer than what the index holds. */
    private static final String OVERTAKE = "UPDATE customer SET version = ? + 1 WHERE id = ? AND version <= ?";

    private static final String IN_GRAVES = "SELECT COUNT(*) FROM customer_grave WHERE id IN (:customers)";

    /** Also for somebody whom plain SQL deleted, so that the version is never used again. */
    private static final String BURY = """
            INSERT INTO customer_grave (id, version, erased_at) VALUES (?, ? + 1, UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE version = GREATEST(version, ? + 1)
            """;

    private static final String MARK_BURIED = """
            INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked, last_error)
            SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, FALSE, NULL FROM customer_grave WHERE id = ?
            ON DUPLICATE KEY UPDATE
                version = GREATEST(mirror_dirty.version, customer_grave.version), due_at = UTC_TIMESTAMP(6), parked = FALSE
            """;

    private final JdbcClient jdbc;
    private final DirtySet dirty;

    DriftRepair(JdbcClient jdbc, DirtySet dirty) {
        this.jdbc = jdbc;
        this.dirty = dirty;
    }

    /** @return what was found, erased people whom the index still showed included */
    @Transactional
    public Findings mend(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Findings.NONE;
        }
        long resurrected = resurrected(differences);
        differences.forEach(this::mend);
        dirty.mark(differences.stream()
                .filter(difference -> difference.kind() != Kind.ORPHANED)
                .map(Difference::id)
                .toList());
        if (resurrected > 0) {
            log.error("The index showed {} erased people; they are removed from it again", resurrected);
        }
        return Difference.findings(differences, resurrected);
    }

    private void mend(Difference difference) {
        long held = difference.heldVersion();
        switch (difference.kind()) {
            case MISSING, CHANGED -> {}
            case AHEAD -> jdbc.sql(OVERTAKE).params(held, difference.id(), held).update();
            case ORPHANED -> {
                jdbc.sql(BURY).params(difference.id(), held, held).update();
                jdbc.sql(MARK_BURIED).param(difference.id()).update();
            }
        }
    }

    private long resurrected(List<Difference> differences) {
        var orphans = differences.stream()
                .filter(difference -> difference.kind() == Kind.ORPHANED)
                .map(Difference::id)
                .toList();
        return orphans.isEmpty()
                ? 0
                : jdbc.sql(IN_GRAVES)
                        .param("customers", orphans)
                        .query(Long.class)
                        .single();
    }
}
