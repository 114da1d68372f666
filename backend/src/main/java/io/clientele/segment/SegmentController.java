package io.clientele.segment;

import io.clientele.access.Viewer;
import io.clientele.audit.Author;
import io.clientele.customer.Customer;
import io.clientele.customer.Customers;
import io.clientele.input.RequestRefused;
import io.clientele.segment.SegmentMoves.Moves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Saved segments, in the API's words. */
@Controller
class SegmentController {

    private static final int LONGEST_LIST = 200;
    private static final int TEN_YEARS = 3_660;

    private final SegmentPages pages;
    private final SavedSegments segments;
    private final SegmentStore store;
    private final SegmentReader reader;
    private final SegmentEditor editor;
    private final SegmentHistory history;
    private final SegmentSizes sizes;
    private final SegmentMoves moves;
    private final Customers customers;

    SegmentController(
            SegmentPages pages,
            SavedSegments segments,
            SegmentStore store,
            SegmentReader reader,
            SegmentEditor editor,
            SegmentHistory history,
            SegmentSizes sizes,
            SegmentMoves moves,
            Customers customers) {
        this.pages = pages;
        this.segments = segments;
        this.store = store;
        this.reader = reader;
        this.editor = editor;
        this.history = history;
        this.sizes = sizes;
        this.moves = moves;
        this.customers = customers;
    }

    @QueryMapping
    SegmentPages.Page segments(
            @Argument @Nullable String folder,
            @Argument @Nullable String search,
            @Argument boolean mine,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        return pages.page(folder, search, mine, checked("first", first, LONGEST_LIST), after, viewer);
    }

    @QueryMapping
    ShownSegment segment(@Argument String id, @ContextValue Viewer viewer) {
        return segments.shown(id, viewer);
    }

    @MutationMapping
    ShownSegment saveSegment(
            @Argument Map<String, Object> segment, @ContextValue Viewer viewer, @ContextValue Author author) {
        return shown(editor.save(reader.draft(segment), viewer, author), viewer);
    }

    @MutationMapping
    ShownSegment changeSegment(
            @Argument String id,
            @Argument int revision,
            @Argument Map<String, Object> change,
            @ContextValue Viewer viewer,
            @ContextValue Author author) {
        editor.change(id, revision, reader.change(change), viewer, author);
        return segments.shown(id, viewer);
    }

    @MutationMapping
    ShownSegment revertSegment(
            @Argument String id,
            @Argument int revision,
            @Argument int to,
            @ContextValue Viewer viewer,
            @ContextValue Author author) {
        editor.revert(id, revision, to, viewer, author);
        return segments.shown(id, viewer);
    }

    @MutationMapping
    ShownSegment freezeSegment(
            @Argument String id, @Argument int revision, @ContextValue Viewer viewer, @ContextValue Author author) {
        editor.freeze(id, revision, viewer, author);
        return segments.shown(id, viewer);
    }

    @MutationMapping
    ShownSegment duplicateSegment(
            @Argument String id, @Argument String name, @ContextValue Viewer viewer, @ContextValue Author author) {
        return shown(editor.duplicate(id, reader.name(name), viewer, author), viewer);
    }

    @MutationMapping
    String deleteSegment(
            @Argument String id, @Argument int revision, @ContextValue Viewer viewer, @ContextValue Author author) {
        editor.delete(id, revision, viewer, author);
        return id;
    }

    @SchemaMapping(typeName = "Segment")
    @Nullable
    List<SegmentSizes.Size> sizes(ShownSegment segment, @Argument int last, @ContextValue Viewer viewer) {
        return sizes.of(segment, checked("last", last, TEN_YEARS), viewer);
    }

    @SchemaMapping(typeName = "Segment")
    List<SegmentHistory.Revision> history(ShownSegment segment, @Argument int first, @ContextValue Viewer viewer) {
        return history.of(segment, checked("first", first, LONGEST_LIST), viewer);
    }

    @SchemaMapping(typeName = "Segment")
    List<Reference> usedIn(ShownSegment segment, @ContextValue Viewer viewer) {
        return store.usersOf(Long.parseLong(segment.id())).stream()
                .filter(user -> user.isKnownTo(viewer))
                .map(user -> new Reference(user.id(), user.name()))
                .toList();
    }

    @SchemaMapping(typeName = "Segment")
    @Nullable
    Moves moves(ShownSegment segment, @Argument LocalDate since, @ContextValue Viewer viewer) {
        return moves.since(segment, since, viewer);
    }

    @SchemaMapping(typeName = "SegmentMoves")
    int entered(Moves moves) {
        return moves.entered().size();
    }

    @SchemaMapping(typeName = "SegmentMoves")
    int left(Moves moves) {
        return moves.left().size();
    }

    @SchemaMapping(typeName = "SegmentMoves")
    List<Customer> whoEntered(Moves moves, @Argument int first) {
        return some(moves.entered(), first);
    }

    @SchemaMapping(typeName = "SegmentMoves")
    List<Customer> whoLeft(Moves moves, @Argument int first) {
        return some(moves.left(), first);
    }

    /** Those who left the record since the look fall out. */
    private List<Customer> some(List<Long> ids, int first) {
        var some = ids.stream().limit(checked("first", first, LONGEST_LIST)).toList();
        var found = customers.byId(some);
        return some.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private ShownSegment shown(long key, Viewer viewer) {
        return segments.shown(Long.toString(key), viewer);
    }

    private static int checked(String argument, int value, int most) {
        if (value < 1 || value > most) {
            throw RequestRefused.argument(argument, "must be from 1 to " + most);
        }
        return value;
    }

    record Reference(String id, String name) {}
}
