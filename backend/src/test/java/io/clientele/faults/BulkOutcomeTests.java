package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.faults.IndexProxy.BulkHandling;
import io.clientele.testing.Database;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One bulk write whose items fare differently: written, overtaken, refused for good, refused for now. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
class BulkOutcomeTests {

    private static final String PARKED_FOR =
            "SELECT last_error FROM mirror_dirty WHERE parked = TRUE AND customer_id = ";

    private final Installation installation;
    private final Customers customers;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);

    BulkOutcomeTests(Installation installation) {
        this.installation = installation;
        this.customers = new Customers(installation);
    }

    @AfterEach
    void passBulks() {
        installation.passBulks();
    }

    @Test
    void eachItemGetsWhatItDeserves() throws Exception {
        installation.awaitNothingWaits();
        installation.handleBulks(firstOfFour());
        var four = customers.create("outcome-1", "outcome-2", "outcome-3", "outcome-4");
        held.await();
        customers.change("outcome-2");
        customers.awaitMirrored(four.get(1));
        long newer = customers.mirroredVersion(four.get(1));
        goesOn.countDown();
        installation.awaitNothingWaits();

        assertThat(customers.mirroredVersion(four.get(0))).isEqualTo(customers.recordedVersion(four.get(0)));
        assertThat(customers.mirroredVersion(four.get(1))).isEqualTo(newer);
        assertThat(parkedFor(four.get(2)))
                .contains("strict_dynamic_mapping_exception")
                .doesNotContain("FEMALE");
        assertThat(customers.mirroredVersion(four.get(3))).isEqualTo(customers.recordedVersion(four.get(3)));

        customers.change("outcome-3");
        installation.assertNothingIsLost();
    }

    /** Held until the second customer has changed; the third's document gets a field that no customer has. */
    private BulkHandling firstOfFour() {
        var isFirst = new AtomicBoolean(true);
        return (bulk, index) -> {
            if (bulk.items().size() < 5 || !isFirst.getAndSet(false)) {
                return index.send(bulk);
            }
            held.countDown();
            goesOn.await();
            var third = customer(bulk, 2);
            var fourth = customer(bulk, 3);
            var sent = bulk.items().stream()
                    .map(item -> item.equals(third) ? spoilt(item) : item)
                    .toList();
            return BusyIndex.refuse(new Bulk(sent), index, fourth::equals);
        };
    }

    /** Ids rise in the order of creation; the relay's own document has the lowest. */
    private static Bulk.Item customer(Bulk bulk, int place) {
        return bulk.items().stream()
                .sorted(Comparator.comparingLong(item -> Long.parseLong(item.id())))
                .skip(1 + place)
                .findFirst()
                .orElseThrow();
    }

    private static Bulk.Item spoilt(Bulk.Item item) {
        return new Bulk.Item(item.action(), item.document().replaceFirst("\\{", "{\"unheardOf\":1,"));
    }

    private String parkedFor(long customer) throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !installation
                        .database()
                        .ids("SELECT 1 FROM mirror_dirty WHERE parked = TRUE")
                        .isEmpty());
        try (var connection = installation.database().open()) {
            return Database.value(connection, PARKED_FOR + customer, row -> row.getString(1));
        }
    }
}
