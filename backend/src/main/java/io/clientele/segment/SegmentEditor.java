package io.clientele.segment;

import io.clientele.access.FilterGate;
import io.clientele.access.Viewer;
import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.index.filter.Filter;
import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.RequestRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves and changes segments, one change at a time. Each method refuses with NOT_FOUND who may not know of the segment, with
 * FORBIDDEN who does not see all data that it asks for, and with CONFLICT who saw an older revision.
 */
@Component
class SegmentEditor {

    private final SegmentStore store;
    private final SegmentWriter writer;
    private final SegmentHistory history;
    private final SegmentNesting nesting;
    private final SegmentFreezes freezes;
    private final SegmentCategories categories;
    private final SavedSegments segments;
    private final FilterGate gate;
    private final AuditTrail trail;
    private final Clock clock;

    SegmentEditor(
            SegmentStore store,
            SegmentWriter writer,
            SegmentHistory history,
            SegmentNesting nesting,
            SegmentFreezes freezes,
            SegmentCategories categories,
            SavedSegments segments,
            FilterGate gate,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.history = history;
        this.nesting = nesting;
        this.freezes = freezes;
        this.categories = categories;
        this.segments = segments;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the key of the new segment */
    @Transactional
    public long save(SegmentDraft draft, Viewer viewer, Author author) {
        writer.lock();
        long key = insert(draft, "segment", viewer);
        trail.note(author.changedSegment("segment %d was saved".formatted(key)));
        return key;
    }

    /** @return the key of the copy */
    @Transactional
    public long duplicate(String id, String name, Viewer viewer, Author author) {
        var segment = locked(id, viewer);
        long key = insert(SegmentDraft.copyOf(segment, name, readable(segment.definition(), "id")), "", viewer);
        trail.note(author.changedSegment("segment %d was made a copy of segment %d".formatted(key, segment.key())));
        return key;
    }

    @Transactional
    public void change(String id, int revision, SegmentChange change, Viewer viewer, Author author) {
        var segment = locked(id, revision, viewer);
        var definition = change.definition();
        if (definition != null && !definition.equals(segment.definition().filter())) {
            check(segment, definition, "change.definition", viewer);
        } else {
            definition = null;
        }
        var changed = segment.with(change);
        if (definition == null && changed.equals(segment)) {
            return;
        }
        checkSharing(segment, changed, definition, viewer);
        update(changed, definition, viewer);
        trail.note(author.changedSegment("segment %d was changed".formatted(segment.key())));
    }

    /** @param to the revision whose definition it is given */
    @Transactional
    public void revert(String id, int revision, int to, Viewer viewer, Author author) {
        var segment = locked(id, revision, viewer);
        var earlier = history.definition(segment.key(), to)
                .orElseThrow(() -> RequestRefused.argument("to", "is no revision of its history"));
        segments.seen(segment, categories.of(earlier), viewer);
        var definition = readable(earlier, "to");
        check(segment, definition, "to", viewer);
        checkSharing(segment, segment, definition, viewer);
        update(segment, definition, viewer);
        trail.note(author.changedSegment("segment %d got its definition %d again".formatted(segment.key(), to)));
    }

    @Transactional
    public void freeze(String id, int revision, Viewer viewer, Author author) {
        var segment = locked(id, revision, viewer);
        if (segment.kind() != SegmentKind.LIVE) {
            throw RequestRefused.argument("id", "is of a segment that is frozen already");
        }
        var meaning = segments.meaning(new Filter.InSegment(Set.of(segment.id())), viewer, "id");
        freezes.begin(segment.key(), meaning, clock.instant());
        writer.freeze(segment.key(), meaning.coordinates(), viewer.name());
        trail.note(author.changedSegment("segment %d is being frozen".formatted(segment.key())));
    }

    /** Whoever is freezing it holds its locks in another order. */
    @Retryable(includes = PessimisticLockingFailureException.class)
    @Transactional
    public void delete(String id, int revision, Viewer viewer, Author author) {
        var segment = locked(id, revision, viewer);
        nesting.refuseUsed(segment, viewer);
        if (freezes.hold(segment.id())) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT,
                    "A segment that holds '%s' is being frozen; try again when it is.".formatted(segment.name()));
        }
        if (segment.kind() != SegmentKind.LIVE) {
            freezes.undo(segment.key());
        }
        writer.delete(segment.key());
        trail.note(author.changedSegment("segment %d was deleted".formatted(segment.key())));
    }

    private Segment locked(String id, int revision, Viewer viewer) {
        var segment = locked(id, viewer);
        if (segment.revision() != revision) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT,
                    "%s has changed segment '%s' meanwhile; look at it again."
                            .formatted(segment.changedBy(), segment.name()));
        }
        return segment;
    }

    private Segment locked(String id, Viewer viewer) {
        writer.lock();
        var shelf = store.shelf(Inside.keys(List.of(id)));
        var segment = SavedSegments.known(shelf.find(id), id, viewer);
        segments.seen(segment, shelf, viewer);
        return segment;
    }

    private static Filter readable(Definition definition, String place) {
        if (definition.filter() == null) {
            throw RequestRefused.argument(place, "has a definition that is not valid any more: " + definition.fault());
        }
        return definition.filter();
    }

    private long insert(SegmentDraft draft, String place, Viewer viewer) {
        var path = place.isEmpty() ? "id" : place + ".definition";
        check(draft.definition(), path, viewer);
        if (draft.shared()) {
            nesting.refusePrivateInside(draft.definition(), path);
        }
        try {
            long key = writer.insert(draft, viewer.name());
            define(key, draft.definition());
            return key;
        } catch (DuplicateKeyException taken) {
            throw nameIsTaken(place.isEmpty() ? "name" : place + ".name");
        }
    }

    private void check(Segment segment, Filter definition, String place, Viewer viewer) {
        if (segment.kind() != SegmentKind.LIVE) {
            throw RequestRefused.argument(place, "is of a frozen segment, which keeps its own; duplicate it instead");
        }
        nesting.refuseCircle(segment, definition, place);
        check(definition, place, viewer);
    }

    private void check(Filter definition, String place, Viewer viewer) {
        gate.require(viewer, segments.meaning(definition, viewer, place).coordinates());
    }

    private void checkSharing(Segment before, Segment after, @Nullable Filter definition, Viewer viewer) {
        if (before.shared() && !after.shared()) {
            nesting.refuseHiding(before, viewer);
        }
        var holding = definition == null ? before.definition().filter() : definition;
        if (after.shared() && holding != null) {
            nesting.refusePrivateInside(holding, definition == null ? "change.shared" : "change.definition");
        }
    }

    private void update(Segment changed, @Nullable Filter definition, Viewer viewer) {
        try {
            writer.update(changed, viewer.name());
        } catch (DuplicateKeyException taken) {
            throw nameIsTaken("change.name");
        }
        if (definition != null) {
            define(changed.key(), definition);
        }
    }

    private void define(long segment, Filter definition) {
        writer.define(segment, definition, categories.of(definition.coordinates()));
        writer.forgetSize(segment, LocalDate.now(clock));
    }

    private static RequestRefused nameIsTaken(String place) {
        return new RequestRefused(
                ErrorCode.CONFLICT, List.of(new Problem(place, "is the name of another segment already")));
    }
}
