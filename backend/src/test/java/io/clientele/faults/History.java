package io.clientele.faults;

import io.clientele.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the product acknowledged. What it never answered may have happened or not, and is not in here. */
final class History {

    /** By customer, the latest change that was answered. */
    private final Map<Long, Change> changes = new ConcurrentHashMap<>();

    /** In the order in which they came. */
    private final List<Long> customers = new ArrayList<>();

    /** By order number, whose it is. */
    private final Map<String, Long> orders = new ConcurrentHashMap<>();

    private final Set<Long> removed = ConcurrentHashMap.newKeySet();

    /** Asked for, and not answered. */
    private final Set<Long> perhapsRemoved = ConcurrentHashMap.newKeySet();

    /** @param mark what the customer carried at this version */
    record Change(long version, String mark) {}

    synchronized void changed(long customer, long version, String mark) {
        var before = changes.get(customer);
        if (before == null) {
            customers.add(customer);
        }
        if (before == null || before.version() < version) {
            changes.put(customer, new Change(version, mark));
        }
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

    /** Of all who ever came, the removed included; the same one perhaps twice. */
    synchronized List<Long> some(int count, Random random) {
        return customers.isEmpty()
                ? List.of()
                : random.ints(count, 0, customers.size())
                        .mapToObj(customers::get)
                        .toList();
    }

    synchronized int size() {
        return customers.size();
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
