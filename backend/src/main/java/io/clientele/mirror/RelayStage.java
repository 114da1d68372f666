package io.clientele.mirror;

/** What a batch has behind it on its way into the index, in this order. */
enum RelayStage {
    /** Leased, and the lease is committed. */
    CLAIMED,
    /** Its documents are made from one snapshot of the record. */
    READ,
    /** The index has answered. */
    WRITTEN,
    /** The marks are gone, but their transaction is not committed. */
    ACKNOWLEDGING
}
