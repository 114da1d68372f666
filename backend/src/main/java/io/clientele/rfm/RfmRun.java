package io.clientele.rfm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of everybody who had ordered by then. Its cut-offs stay as they are, so that a cell means the same until the next one.
 *
 * @param askedBy nobody's when the schedule did
 * @param customers who had ordered
 */
record RfmRun(long id, Instant computedAt, @Nullable String askedBy, long customers, CutOffs cutOffs) {}
