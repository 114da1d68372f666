package io.clientele.segment;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saved segments together with all that they hold, at one moment. */
record Shelf(Map<Long, Segment> segments) {

    @Nullable
    Segment find(long key) {
        return segments.get(key);
    }

    Optional<Segment> find(String id) {
        var key = Inside.key(id);
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(find(key.getAsLong()));
    }

    /** The segment, those that it holds, those that they hold, and so on, as far as they are there. */
    Set<Segment> within(Segment segment) {
        var found = new LinkedHashSet<Segment>();
        collect(segment, found);
        return found;
    }

    private void collect(Segment segment, Set<Segment> into) {
        if (!into.add(segment)) {
            return;
        }
        for (var key : segment.holds()) {
            var held = find(key);
            if (held != null) {
                collect(held, into);
            }
        }
    }
}
