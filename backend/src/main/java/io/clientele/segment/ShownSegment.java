package io.clientele.segment;

import io.clientele.field.DataCategory;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved segment as somebody may know it, by the names of the API.
 *
 * @param definition null when data is missing
 * @param missing the categories of data that it asks for and the viewer does not see uncovered
 * @param problem why nobody can use it as it is; null when nothing is wrong
 */
public record ShownSegment(
        String id,
        String name,
        @Nullable String description,
        @Nullable String folder,
        String owner,
        boolean shared,
        SegmentKind kind,
        int revision,
        @Nullable Instant frozenAt,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        @Nullable Map<String, Object> definition,
        Set<DataCategory> missing,
        @Nullable String problem) {

    public ShownSegment {
        missing = Set.copyOf(missing);
    }

    /** Whether customers can be asked for by it. */
    public boolean isUsable() {
        return missing.isEmpty() && problem == null;
    }

    /** What it says and what is wrong with it is for those alone who see all data that it asks for. */
    static ShownSegment of(Segment segment, Set<DataCategory> missing, @Nullable String problem) {
        boolean isSeen = missing.isEmpty();
        return new ShownSegment(
                segment.id(),
                segment.name(),
                segment.description(),
                segment.folder(),
                segment.owner(),
                segment.shared(),
                segment.kind(),
                segment.revision(),
                segment.frozenAt(),
                segment.createdAt(),
                segment.changedAt(),
                segment.changedBy(),
                isSeen ? segment.definition().content() : null,
                missing,
                isSeen || problem == null ? problem : "Its definition is not valid any more.");
    }
}
