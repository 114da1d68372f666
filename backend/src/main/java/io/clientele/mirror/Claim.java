package io.clientele.mirror;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A batch that one relay holds until its lease runs out.
 *
 * @param tick counts all batches of all relays; it goes into the index with the batch
 * @param claimedAt by the database's clock; what was committed before is in the snapshot that the batch is read from
 */
record Claim(long tick, LocalDateTime claimedAt, List<DirtyCustomer> customers) {

    static final Claim NOTHING = new Claim(0, LocalDateTime.MIN, List.of());

    boolean isEmpty() {
        return customers.isEmpty();
    }
}
