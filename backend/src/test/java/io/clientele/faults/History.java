package io.clientele.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the product acknowledged. What it never answered may have happened or not, and is not in here. */
final class History {

    /** By customer, the latest change that was answered. */
    private final Map<Long, Change> changes = new ConcurrentHashMap<>();

    /** By order number, whose it is. */
    private final Map<String, Long> orders = new ConcurrentHashMap<>();

    private final Set<Long> removed = ConcurrentHashMap.newKeySet();

    /** Asked for, and not answered. */
    private final Set<Long> perhapsRemoved = ConcurrentHashMap.newKeySet();

    /** @param mark what the customer carried at this version */
    record Change(long version, String mark) {}

    void changed(long customer, long version, String mark) {
        changes.merge(
                customer, new Change(version, mark), (known, now) -> now.version() > known.version() ? now : known);
    }

    void ordered(String number, long customer) {
        orders.put(number, customer);
    }

    /** Before it is asked for, since the answer may be lost. */
    void removing(long customer) {
        perhapsRemoved.add(customer);
    }

    void removed(long customer) {
        removed.add(customer);
    }

    /** Customers that were changed, a random one of them or so. */
    List<Long> customers() {
        return List.copyOf(changes.keySet());
    }

    /** Everything that was acknowledged and is not there, in words. */
    List<String> missingFrom(Database database, Map<Long, CustomerState> record) throws SQLException {
        var missing = new ArrayList<String>();
        var marks = new ConcurrentHashMap<Long, String>();
        var recorded = new HashSet<String>();
        try (var connection = database.open()) {
            Database.each(
                    connection,
                    "SELECT id, credit_rating FROM customer WHERE credit_rating IS NOT NULL",
                    row -> marks.put(row.getLong(1), row.getString(2)));
            Database.each(connection, "SELECT number FROM purchase_order", row -> recorded.add(row.getString(1)));
        }
        changes.forEach((id, change) -> {
            if (!perhapsRemoved.contains(id) && !holds(record.get(id), change, marks.get(id))) {
                missing.add("customer %d lost the change of version %d".formatted(id, change.version()));
            }
        });
        orders.forEach((number, customer) -> {
            if (!perhapsRemoved.contains(customer) && !recorded.contains(number)) {
                missing.add("customer %d lost an order".formatted(customer));
            }
        });
        removed.stream()
                .filter(id -> record.containsKey(id) && !record.get(id).isGone())
                .forEach(id -> missing.add("customer %d is back in the record".formatted(id)));
        return missing;
    }

    private static boolean holds(CustomerState state, Change change, String mark) {
        if (state == null || state.isGone() || state.version() < change.version()) {
            return false;
        }
        return state.version() > change.version()
                || change.mark() == null
                || change.mark().equals(mark);
    }
}
