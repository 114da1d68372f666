package io.clientele.mirror;

import java.util.Collection;

/**
 * A customer of whom the index shows something else than the record.
 *
 * @param heldVersion that the index holds; 0 when it holds none
 */
record Difference(long id, Kind kind, long heldVersion) {

    enum Kind {
        MISSING,
        CHANGED,
        ORPHANED,
        AHEAD
    }

    static Findings findings(Collection<Difference> differences, long resurrected) {
        return new Findings(
                count(differences, Kind.MISSING),
                count(differences, Kind.CHANGED),
                count(differences, Kind.ORPHANED),
                count(differences, Kind.AHEAD),
                resurrected);
    }

    private static long count(Collection<Difference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }
}
