package io.clientele.segment;

import static java.util.stream.Collectors.joining;

import io.clientele.access.FilterGate;
import io.clientele.access.Viewer;
import io.clientele.field.DataCategory;
import io.clientele.index.filter.Filter;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds segments for whoever may know of them, and says what they mean to whoever may use them. */
@Component
public class SavedSegments {

    private static final Set<String> CONDITION = Set.of("CustomerFilter.segment");

    private final SegmentStore store;
    private final SegmentCategories categories;
    private final FilterGate gate;

    SavedSegments(SegmentStore store, SegmentCategories categories, FilterGate gate) {
        this.store = store;
        this.categories = categories;
        this.gate = gate;
    }

    /**
     * The filter with what the saved segments in it mean in their place.
     *
     * @param place of the filter in the request, such as {@code filter}
     * @throws RequestRefused NOT_FOUND when one is not there for the viewer; FORBIDDEN, naming categories and nothing else, when
     *     one asks for data that the viewer does not see uncovered; VALIDATION when one is not valid any more or all is too much
     */
    public Filter meaning(Filter filter, Viewer viewer, String place) {
        var ids = Inside.ids(filter);
        if (ids.isEmpty()) {
            return filter;
        }
        gate.require(viewer, CONDITION);
        var shelf = store.shelf(Inside.keys(ids));
        ids.forEach(id -> usable(known(shelf.find(id), id, viewer), shelf, viewer));
        try {
            return Resolution.of(filter, shelf, categories);
        } catch (InvalidDefinitionException tooMuch) {
            throw RequestRefused.argument(place, tooMuch.sentence());
        }
    }

    /** @throws RequestRefused NOT_FOUND, in the same words when there is none and when it is for somebody else alone */
    ShownSegment shown(String id, Viewer viewer) {
        var shelf = store.shelf(Inside.keys(List.of(id)));
        return shown(known(shelf.find(id), id, viewer), shelf, viewer);
    }

    /** Those of the segments that the viewer may know of, in their order. */
    List<ShownSegment> shown(Collection<Segment> segments, Viewer viewer) {
        var shelf = store.shelf(segments.stream().map(Segment::key).toList());
        return segments.stream()
                .filter(segment -> segment.isKnownTo(viewer))
                .map(segment -> shown(segment, shelf, viewer))
                .toList();
    }

    static Segment known(Optional<Segment> segment, String id, Viewer viewer) {
        return segment.filter(found -> found.isKnownTo(viewer))
                .orElseThrow(() ->
                        new RequestRefused(ErrorCode.NOT_FOUND, "There is no segment with the id %s.".formatted(id)));
    }

    /** @throws RequestRefused FORBIDDEN when the viewer does not see all data that it asks for */
    void seen(Segment segment, Shelf shelf, Viewer viewer) {
        seen(segment, categories.of(segment, shelf), viewer);
    }

    /** @throws RequestRefused FORBIDDEN, naming the categories that the viewer does not see */
    void seen(Segment segment, Set<DataCategory> asked, Viewer viewer) {
        var missing = categories.missing(asked, viewer);
        if (!missing.isEmpty()) {
            throw new RequestRefused(
                    ErrorCode.FORBIDDEN,
                    "Segment '%s' asks for data that is not for you: %s."
                            .formatted(
                                    segment.name(),
                                    missing.stream().map(Enum::name).collect(joining(", "))));
        }
    }

    /** Why nobody can use it as it is; null when nothing is wrong. */
    @Nullable
    String problem(Segment segment, Shelf shelf) {
        try {
            Resolution.of(new Filter.InSegment(Set.of(segment.id())), shelf, categories);
            return null;
        } catch (InvalidDefinitionException invalid) {
            return invalid.sentence();
        }
    }

    private void usable(Segment segment, Shelf shelf, Viewer viewer) {
        seen(segment, shelf, viewer);
        var problem = problem(segment, shelf);
        if (problem != null) {
            throw new RequestRefused(
                    ErrorCode.VALIDATION, "Segment '%s' can't be used. %s".formatted(segment.name(), problem));
        }
    }

    private ShownSegment shown(Segment segment, Shelf shelf, Viewer viewer) {
        var missing = categories.missing(categories.of(segment, shelf), viewer);
        return ShownSegment.of(segment, missing, problem(segment, shelf));
    }
}
