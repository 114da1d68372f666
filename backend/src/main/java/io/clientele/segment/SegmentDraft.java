package io.clientele.segment;

import io.clientele.index.filter.Filter;
import org.jspecify.annotations.Nullable;

/** A segment that somebody wants to save. */
record SegmentDraft(
        String name, @Nullable String description, @Nullable String folder, boolean shared, Filter definition) {

    /** A copy for oneself. */
    static SegmentDraft copyOf(Segment segment, String name, Filter definition) {
        return new SegmentDraft(name, segment.description(), segment.folder(), false, definition);
    }
}
