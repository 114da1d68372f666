package io.clientele.audit;

import io.clientele.field.DataCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see: all conditions that are given must hold.
 *
 * @param until excluded
 * @param before only entries at earlier positions; null for the latest
 * @param first how many, at most
 */
record AuditQuery(
        @Nullable Long customer,
        @Nullable String user,
        @Nullable AuditAction action,
        @Nullable DataCategory category,
        @Nullable Boolean refused,
        @Nullable Instant from,
        @Nullable Instant until,
        int first,
        @Nullable Long before) {}
