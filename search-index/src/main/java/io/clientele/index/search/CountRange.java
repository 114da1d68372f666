package io.clientele.index.search;

import io.clientele.index.document.Cents;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.IntRange;
import org.jspecify.annotations.Nullable;

/** Whole numbers from {@code least}, included, to {@code above}, excluded; null is open. */
record CountRange(long least, @Nullable Long above) {

    private static final CountRange ANYTHING = new CountRange(0, null);

    static CountRange of(@Nullable IntRange range) {
        if (range == null) return ANYTHING;
        return new CountRange(
                range.gte() == null ? 0 : range.gte(), range.lte() == null ? null : (Long) (range.lte() + 1L));
    }

    /** In cents. */
    static CountRange of(@Nullable AmountRange range) {
        if (range == null) return ANYTHING;
        return new CountRange(
                range.gte() == null ? 0 : Cents.atLeast(range.gte()),
                range.lte() == null ? null : (Long) (Cents.atMost(range.lte()) + 1));
    }

    boolean isPositive() {
        return least > 0;
    }

    /** Where something else already asks for one. */
    CountRange withoutTheFirst() {
        return least == 1 ? new CountRange(0, above) : this;
    }
}
