package io.clientele.index.search;

import io.clientele.index.filter.Dimension;
import java.math.BigDecimal;
import java.util.List;

/** A facet to count: how many customers have each value or are in each band, under every filter but the facet's own. */
public sealed interface FacetRequest {

    /** The {@code first} values with the most customers, 1 to 1,000; selected ones are listed beyond. */
    record Values(Dimension dimension, int first) implements FacetRequest {
        public Values {
            if (first < 1 || first > 1_000)
                throw new IllegalArgumentException("first " + first + " is not in 1 to 1000");
        }
    }

    /** Bands of age in full years that begin at the given ones, rising; the last band is open. */
    record AgeBands(List<Integer> from) implements FacetRequest {
        public AgeBands {
            from = rising(from, 0);
        }
    }

    /** Bands of lifetime spend that begin at the given amounts, rising; the last band is open. */
    record SpendBands(List<BigDecimal> from) implements FacetRequest {
        public SpendBands {
            from = rising(from, BigDecimal.ZERO);
        }
    }

    private static <T extends Comparable<T>> List<T> rising(List<T> from, T least) {
        if (from.isEmpty() || from.size() > 100) throw new IllegalArgumentException("from: give 1 to 100 bands");
        var previous = least;
        for (int i = 0; i < from.size(); i++) {
            var order = from.get(i).compareTo(previous);
            if (order < 0 || (order == 0 && i > 0))
                throw new IllegalArgumentException("from: is negative or does not rise");
            previous = from.get(i);
        }
        return List.copyOf(from);
    }
}
