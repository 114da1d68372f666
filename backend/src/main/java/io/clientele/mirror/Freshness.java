package io.clientele.mirror;

import java.time.Instant;

/**
 * How far a search answer may be behind the record.
 *
 * @param asOf every change up to this instant is in the answer
 * @param lagMillis how long ago that is by the database's clock
 */
public record Freshness(Instant asOf, int lagMillis) {}
