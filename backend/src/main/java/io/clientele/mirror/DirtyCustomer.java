package io.clientele.mirror;

/**
 * A marked customer.
 *
 * @param version that it was marked with
 * @param waitedMicros since the oldest change that is not mirrored
 */
record DirtyCustomer(long customerId, long version, long waitedMicros) {}
