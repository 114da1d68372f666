package io.clientele.mirror;

/** A marked customer, with the version that it was marked with. */
record DirtyCustomer(long customerId, long version) {}
