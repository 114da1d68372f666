package io.clientele.index.search;

import io.clientele.index.filter.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A facet to count: how many customers have each value or are in each band, under every filter but the facet's own. */
public sealed interface FacetRequest {

    /** What Elasticsearch lists of one facet. */
    int MOST_VALUES = 65_000;

    /**
     * The {@code first} values after the {@code offset} with the most customers, together at most {@link #MOST_VALUES}. The
     * values that the filter names are listed beyond, on the first page alone; so all pages together list each value once.
     *
     * @param under values of the dimensions {@link Dimension#above()}, the widest first, that values must belong to; empty
     *     lists the values of all; a product's are both given
     * @param contains part of the values that are listed, in small or capital letters; null lists all
     */
    record Values(
            Dimension dimension,
            List<String> under,
            @Nullable String contains,
            int offset,
            int first) implements FacetRequest {

        /** What Elasticsearch takes as a pattern, beside the path of a product. */
        private static final int LONGEST_PART = 50;

        public Values {
            under = List.copyOf(under);
            if (under.size() > dimension.above().size()) {
                throw new IllegalArgumentException(dimension.key() + " has not so many levels above");
            }
            if (dimension == Dimension.PRODUCT && under.size() == 1) {
                throw new IllegalArgumentException("brand: is needed with category");
            }
            if (contains != null && (contains.isBlank() || contains.length() > LONGEST_PART)) {
                throw new IllegalArgumentException("contains: give 1 to " + LONGEST_PART + " characters");
            }
            if (offset < 0) throw new IllegalArgumentException("offset " + offset + " is below 0");
            if (first < 1) throw new IllegalArgumentException("first " + first + " is below 1");
            if (first > MOST_VALUES - offset) {
                throw new IllegalArgumentException("offset and first: not beyond " + MOST_VALUES + " values");
            }
        }

        public Values(Dimension dimension, int first) {
            this(dimension, List.of(), null, 0, first);
        }
    }

    /** The named values alone, also those that nobody has. */
    record Named(Dimension dimension, Set<String> values) implements FacetRequest {
        public Named {
            values = Set.copyOf(values);
            if (values.isEmpty()) throw new IllegalArgumentException("values: name at least one");
        }
    }

    /** Bands that begin at the given numbers, rising; the last band is open. Whole numbers, but for money. */
    record Bands(Measure measure, List<BigDecimal> from) implements FacetRequest {

        /** Of ages, orders and days, there are fewer. */
        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

        public Bands {
            if (from.isEmpty() || from.size() > 100) throw new IllegalArgumentException("from: give 1 to 100 bands");
            from = List.copyOf(from);
            for (int band = 0; band < from.size(); band++) {
                requireRising(band == 0 ? null : from.get(band - 1), from.get(band));
                if (!measure.isMoney()) requireCount(from.get(band));
            }
        }

        private static void requireRising(@Nullable BigDecimal previous, BigDecimal bound) {
            if (bound.signum() < 0 || (previous != null && previous.compareTo(bound) >= 0)) {
                throw new IllegalArgumentException("from: is negative or does not rise");
            }
        }

        private static void requireCount(BigDecimal bound) {
            if (bound.stripTrailingZeros().scale() > 0 || bound.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("from: give whole numbers up to " + MOST);
            }
        }
    }

    /** Every purpose and channel that somebody consents to, and each purpose through any channel. */
    record Consents() implements FacetRequest {}

    /**
     * Who has ordered, by quintiles of recency and of frequency in the latest ranking.
     *
     * @param withSpend whether the average lifetime spend of each cell is told
     */
    record Grid(boolean withSpend) implements FacetRequest {}
}
