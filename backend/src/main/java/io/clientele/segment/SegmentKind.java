package io.clientele.segment;

/** How a segment finds its customers. */
public enum SegmentKind {
    /** Whoever fits, at any time. */
    LIVE,
    /** Still live; its members are being written. */
    FREEZING,
    /** Whoever fitted when it was frozen. */
    FROZEN
}
