package io.clientele.segment;

import io.clientele.access.Viewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A saved segment with its current definition.
 *
 * @param frozenFrom the coordinates of all conditions that decided who is in a frozen one; else empty
 */
record Segment(
        long key,
        String name,
        @Nullable String description,
        @Nullable String folder,
        String owner,
        boolean shared,
        SegmentKind kind,
        int revision,
        @Nullable Instant frozenAt,
        Set<String> frozenFrom,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        Definition definition) {

    String id() {
        return Long.toString(key);
    }

    boolean isFrozen() {
        return kind == SegmentKind.FROZEN;
    }

    /** The segments that decide who is in it. */
    Set<Long> holds() {
        return isFrozen() ? Set.of() : definition.holds();
    }

    boolean isKnownTo(Viewer viewer) {
        return shared || owner.equals(viewer.name());
    }

    /** All but its definition. */
    Segment with(SegmentChange change) {
        return new Segment(
                key,
                Objects.requireNonNull(change.name().or(name)),
                change.description().or(description),
                change.folder().or(folder),
                owner,
                Boolean.TRUE.equals(change.shared().or(shared)),
                kind,
                revision,
                frozenAt,
                frozenFrom,
                createdAt,
                changedAt,
                changedBy,
                definition);
    }
}
