package io.clientele.segment;

import io.clientele.index.filter.Filter;
import io.clientele.input.Given;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants other of a segment.
 *
 * @param definition null keeps it
 */
record SegmentChange(
        Given<String> name,
        Given<String> description,
        Given<String> folder,
        Given<Boolean> shared,
        @Nullable Filter definition) {

    static SegmentChange ofDefinition(Filter definition) {
        return new SegmentChange(Given.absent(), Given.absent(), Given.absent(), Given.absent(), definition);
    }
}
