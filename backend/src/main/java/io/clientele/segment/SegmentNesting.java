package io.clientele.segment;

import static java.util.stream.Collectors.joining;

import io.clientele.access.Viewer;
import io.clientele.index.filter.Filter;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which segments may hold which. A shared one holds shared ones only: whoever may know of a segment may know of all that it
 * holds.
 */
@Component
class SegmentNesting {

    private final SegmentStore store;

    SegmentNesting(SegmentStore store) {
        this.store = store;
    }

    /** @throws RequestRefused VALIDATION, naming all that would hold each other, when the segment would hold itself */
    void refuseCircle(Segment segment, Filter definition, String place) {
        var held = Inside.keys(definition);
        var path = path(held, segment, store.shelf(held), new HashSet<>());
        if (!path.isEmpty()) {
            throw RequestRefused.argument(
                    place,
                    "would make '%s' hold itself: '%s' → %s"
                            .formatted(
                                    segment.name(),
                                    segment.name(),
                                    path.stream()
                                            .map(each -> "'" + each.name() + "'")
                                            .collect(joining(" → "))));
        }
    }

    /** @throws RequestRefused VALIDATION, naming one of them, when a segment in the definition is private */
    void refusePrivateInside(Filter definition, String place) {
        store.shelf(Inside.keys(definition)).segments().values().stream()
                .filter(segment -> !segment.shared())
                .findFirst()
                .ifPresent(segment -> {
                    throw RequestRefused.argument(
                            place,
                            "has the private segment '%s' in it; a shared segment can hold shared ones only"
                                    .formatted(segment.name()));
                });
    }

    /** @throws RequestRefused FORBIDDEN for others than its owner; CONFLICT while others hold it */
    void refuseHiding(Segment segment, Viewer viewer) {
        if (!segment.owner().equals(viewer.name())) {
            throw new RequestRefused(
                    ErrorCode.FORBIDDEN, "Only its owner can make segment '%s' private.".formatted(segment.name()));
        }
        refuseUsedBy(
                store.usersOf(segment.key()).stream()
                        .filter(user -> user.shared() || !user.owner().equals(segment.owner()))
                        .toList(),
                segment,
                viewer);
    }

    /** @throws RequestRefused CONFLICT, naming as many of them as the viewer may know of, while others hold it */
    void refuseUsed(Segment segment, Viewer viewer) {
        refuseUsedBy(store.usersOf(segment.key()), segment, viewer);
    }

    private static void refuseUsedBy(List<Segment> users, Segment segment, Viewer viewer) {
        if (users.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        users.stream()
                .filter(user -> user.isKnownTo(viewer))
                .map(user -> "'" + user.name() + "'")
                .forEach(names::add);
        if (names.size() < users.size()) {
            names.add("others that are not shared with you");
        }
        throw new RequestRefused(
                ErrorCode.CONFLICT, "Segment '%s' is used in %s.".formatted(segment.name(), String.join(", ", names)));
    }

    /** From one of these to the wanted one, both included; empty when none leads there. */
    private static List<Segment> path(Set<Long> from, Segment wanted, Shelf shelf, Set<Long> seen) {
        for (var key : from) {
            var segment = shelf.find(key);
            if (segment == null || !seen.add(key)) {
                continue;
            }
            if (key == wanted.key()) {
                return List.of(segment);
            }
            var rest = path(segment.holds(), wanted, shelf, seen);
            if (!rest.isEmpty()) {
                var path = new ArrayList<>(List.of(segment));
                path.addAll(rest);
                return path;
            }
        }
        return List.of();
    }
}
