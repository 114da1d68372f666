package io.clientele.faults;

/** How far a batch of the relay got, in the order in which it gets there. */
enum Stage {
    CLAIMED,
    READ,
    WRITTEN,
    ACKNOWLEDGING
}
