package io.clientele.mirror;

/** How the index stands to the record. */
public enum MirrorState {
    /** Searches show what the record holds, or will within seconds. */
    CURRENT,
    /** Searches work, and show an older state. */
    BEHIND,
    /** The index can't be reached, written or trusted. */
    STOPPED
}
