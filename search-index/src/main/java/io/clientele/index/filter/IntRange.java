package io.clientele.index.filter;

import org.jspecify.annotations.Nullable;

/** Whole numbers between two bounds, both included; at least one is given, none is negative. */
public record IntRange(@Nullable Integer gte, @Nullable Integer lte) {

    public IntRange {
        if (gte == null && lte == null) throw new IllegalArgumentException("give gte, lte or both");
        if (gte != null && gte < 0) throw new IllegalArgumentException("from " + gte + " is below 0");
        if (lte != null && lte < 0) throw new IllegalArgumentException("to " + lte + " is below 0");
        if (gte != null && lte != null && gte > lte) {
            throw new IllegalArgumentException("from " + gte + " is above to " + lte);
        }
    }

    boolean boundsOnlyFromAbove() {
        return gte == null;
    }
}
