package io.clientele.faults;

import io.clientele.testing.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Compares the record with an index, customer by customer and field by field. Shares no code with the relay. */
final class Checker {

    private static final String PARKED = "SELECT COUNT(*) FROM mirror_dirty WHERE parked = TRUE";
    private static final int MOST_EXAMPLES = 20;

    private final Database database;
    private final IndexReader index;
    private final History history;

    Checker(Database database, IndexReader index, History history) {
        this.database = database;
        this.index = index;
        this.history = history;
    }

    Verdict check(String indexName) throws SQLException, IOException, InterruptedException {
        var record = new RecordReader(database).read();
        var found = new Comparison();
        compare(record, index.read(indexName), found);
        history.missingFrom(database, record).forEach(found::lost);
        return found.verdict(record.size(), (int) database.count(PARKED));
    }

    private static void compare(Map<Long, CustomerState> record, Map<Long, CustomerState> index, Comparison found) {
        var ids = new TreeSet<>(record.keySet());
        ids.addAll(index.keySet());
        var nothing = CustomerState.gone(0);
        ids.forEach(id -> found.compare(id, record.getOrDefault(id, nothing), index.getOrDefault(id, nothing)));
    }

    /** What was found so far. */
    private static final class Comparison {

        private final List<String> examples = new ArrayList<>();
        private int lost;
        private int stale;
        private int resurrected;
        private int ahead;

        void compare(long id, CustomerState record, CustomerState index) {
            if (record.isGone()) {
                compareGone(id, record, index);
            } else if (index.isGone()) {
                lost("customer %d is not in the index".formatted(id));
            } else if (index.version() > record.version()) {
                ahead++;
                tell("customer %d has version %d in the index and %d in the record"
                        .formatted(id, index.version(), record.version()));
            } else if (index.version() < record.version()) {
                stale++;
                tell("customer %d has version %d in the index, %d in the record"
                        .formatted(id, index.version(), record.version()));
            } else if (!index.content().equals(record.content())) {
                stale++;
                tell("customer %d differs at the same version in %s".formatted(id, differing(record, index)));
            }
        }

        /** Nothing but a tombstone, which says nothing of the person. */
        private void compareGone(long id, CustomerState record, CustomerState index) {
            if (!index.isGone() || !index.content().isEmpty()) {
                resurrected++;
                tell("customer %d is removed, and shown by the index".formatted(id));
            } else if (record.version() > 0 && index.version() > record.version()) {
                ahead++;
                tell("the tombstone of customer %d is newer than the grave".formatted(id));
            }
        }

        void lost(String example) {
            lost++;
            tell(example);
        }

        private void tell(String example) {
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(example);
            }
        }

        Verdict verdict(int customers, int parked) {
            return new Verdict(customers, lost, stale, resurrected, ahead, parked, List.copyOf(examples));
        }

        private static List<String> differing(CustomerState record, CustomerState index) {
            var fields = new TreeSet<>(record.content().keySet());
            fields.addAll(index.content().keySet());
            return fields.stream()
                    .filter(field -> !Objects.equals(
                            record.content().get(field), index.content().get(field)))
                    .toList();
        }
    }
}
