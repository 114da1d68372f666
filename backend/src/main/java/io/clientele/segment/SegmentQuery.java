package io.clientele.segment;

import org.jspecify.annotations.Nullable;

/**
 * Which segments somebody wants listed.
 *
 * @param folder exactly it; empty for those in none; null for all
 * @param after the last one of the page before; null for the first page
 */
record SegmentQuery(
        @Nullable String folder,
        @Nullable String search,
        boolean mine,
        int first,
        @Nullable Place after) {

    /** Where a segment stands in the list. */
    record Place(String name, long key) {}
}
