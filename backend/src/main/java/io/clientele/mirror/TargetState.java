package io.clientele.mirror;

/** What the relay does with an index. */
enum TargetState {
    /** Being filled: written to, not searched. */
    BUILD,
    /** Written to and searched. */
    LIVE,
    /** Was searched until lately, and may still be by searches under way; to be dropped. */
    DRAIN
}
