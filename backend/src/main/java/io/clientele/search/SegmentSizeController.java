package io.clientele.search;

import io.clientele.access.Viewer;
import io.clientele.segment.ShownSegment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How many customers are in a saved segment: the same as a search by it says. */
@Controller
class SegmentSizeController {

    private static final Wanted TOTAL = new Wanted(false, true, false, false, List.of());

    private final CustomerSearch search;

    SegmentSizeController(CustomerSearch search) {
        this.search = search;
    }

    @SchemaMapping(typeName = "Segment")
    @Nullable
    Long size(ShownSegment segment, @ContextValue Viewer viewer) {
        if (!segment.isUsable()) {
            return null;
        }
        Map<String, Object> filter = Map.of("segment", Map.of("in", List.of(segment.id())));
        var request = new CustomerSearch.Request(filter, null, List.of(), 1, null, null, null);
        return search.answer(request, TOTAL, viewer).totalCount();
    }
}
