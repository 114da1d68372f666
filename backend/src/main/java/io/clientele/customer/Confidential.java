package io.clientele.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is encrypted in the record and read only when it is asked for.
 *
 * @param taxNumber as the customer's country writes it
 */
public record Confidential(
        long customerId, @Nullable String notes, @Nullable String taxNumber) {

    static Confidential none(long customer) {
        return new Confidential(customer, null, null);
    }

    boolean isEmpty() {
        return notes == null && taxNumber == null;
    }
}
