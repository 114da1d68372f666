package io.clientele.mirror;

import java.time.Instant;

/** The mirror at one minute. */
record MirrorSample(Instant takenAt, long pending, long parked, long lagMillis) {}
