package io.clientele.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Goes along the whole chain and tells where it is not as it was made. */
@Component
class AuditVerification {

    private static final String ENTRIES = "SELECT position, link, " + AuditEntry.COLUMNS
            + " FROM audit_entry WHERE position > ? ORDER BY position LIMIT ";

    private static final int PAGE = 1_000;

    private static final String HEAD = "SELECT position FROM audit_head";

    /** Longer than any transaction: what is committed an hour late came into the record by other ways. */
    private static final String FORGOTTEN =
            "SELECT COUNT(*) FROM audit_inbox WHERE happened_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR";

    private final JdbcTemplate jdbc;
    private final AuditLinks links;

    AuditVerification(JdbcTemplate jdbc, AuditLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** @param witness a link that was noted earlier, and where; null when none is at hand */
    Result verify(@Nullable Witness witness) {
        long promised = head();
        var walk = new Walk(witness);
        while (walk.fault == null && walk.page() == PAGE) {
            // There is more.
        }
        if (walk.fault == null && walk.position < promised) {
            walk.fault = "Entries %d to %d are gone.".formatted(walk.position + 1, promised);
        }
        if (walk.fault == null && witness != null && walk.position < witness.position()) {
            walk.fault = "The chain ends at %d, before the noted link.".formatted(walk.position);
        }
        return new Result(walk.position, AuditChain.hex(walk.link), walk.fault, forgotten());
    }

    private long head() {
        Long position = jdbc.queryForObject(HEAD, Long.class);
        return position == null ? 0 : position;
    }

    private int forgotten() {
        Integer count = jdbc.queryForObject(FORGOTTEN, Integer.class);
        return count == null ? 0 : count;
    }

    /** A link that somebody noted, so that a chain that was made anew from there on is told from the old one. */
    record Witness(long position, String link) {}

    /**
     * What was found.
     *
     * @param position of the last entry that is as it was made
     * @param link of that entry
     * @param fault what is wrong behind it; null when nothing is
     * @param forgotten entries that wait in the inbox for an hour and more
     */
    record Result(long position, String link, @Nullable String fault, int forgotten) {}

    private final class Walk {

        private final @Nullable Witness witness;
        private long position;
        private byte[] link = new byte[32];
        private @Nullable String fault;

        Walk(@Nullable Witness witness) {
            this.witness = witness;
        }

        /** How many entries were read. */
        int page() {
            var read = jdbc.query(
                    ENTRIES + PAGE,
                    (row, number) -> new Found(row.getLong("position"), row.getBytes("link"), AuditEntry.of(row)),
                    position);
            for (var found : read) {
                if (fault == null) {
                    step(found);
                }
            }
            return read.size();
        }

        private void step(Found found) {
            if (found.position() != position + 1) {
                fault = "Entry %d is gone.".formatted(position + 1);
            } else if (!Arrays.equals(found.link(), links.after(link, found.position(), found.entry()))) {
                fault = "Entry %d is not as it was made.".formatted(found.position());
            } else if (contradicts(found)) {
                fault = "Entry %d has another link than was noted.".formatted(found.position());
            } else {
                position = found.position();
                link = found.link();
            }
        }

        private boolean contradicts(Found found) {
            return witness != null
                    && witness.position() == found.position()
                    && !witness.link().equalsIgnoreCase(AuditChain.hex(found.link()));
        }
    }

    private record Found(long position, byte[] link, AuditEntry entry) {}
}
