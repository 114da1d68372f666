package io.clientele.segment;

import io.clientele.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the segments that somebody may know of. */
@Component
class SegmentPages {

    private final SegmentStore store;
    private final SavedSegments segments;
    private final SegmentCursors cursors;

    SegmentPages(SegmentStore store, SavedSegments segments, SegmentCursors cursors) {
        this.store = store;
        this.segments = segments;
        this.cursors = cursors;
    }

    Page page(
            @Nullable String folder,
            @Nullable String search,
            boolean mine,
            int first,
            @Nullable String after,
            Viewer viewer) {
        var place = after == null ? null : cursors.decode(after);
        // One more tells whether there is another page.
        var found = store.page(new SegmentQuery(folder, search, mine, first + 1, place), viewer);
        var page = found.stream().limit(first).toList();
        return new Page(
                segments.shown(page, viewer),
                found.size() > first ? cursors.encode(page.getLast()) : null,
                store.folders(viewer));
    }

    /** @param nextPage null when there are no more */
    record Page(List<ShownSegment> segments, @Nullable String nextPage, List<String> folders) {}
}
