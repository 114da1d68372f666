package io.clientele.index.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which customers somebody asks for. One value with one meaning for lists, counts, facets, segments and exports.
 *
 * <p>A missing value never matches a condition, and {@link None} of that condition does match it. Amounts and counts are
 * never missing, but for an average: who never ordered has 0 orders and a spend of 0. So {@code gte: 0} holds for everyone
 * there, but for {@link Age} it asks for a known birth date.
 */
public sealed interface Filter {

    /** The coordinates in the schema of every condition used, such as {@code CustomerFilter.gender}, to check permission. */
    default Set<String> coordinates() {
        var coordinates = new LinkedHashSet<String>();
        Coordinates.collect(this, coordinates);
        return coordinates;
    }

    /** Every one of the filters matches; at least one is given. */
    record All(List<Filter> filters) implements Filter {
        public All {
            filters = atLeastOne(filters);
        }
    }

    /** At least one of the filters matches; at least one is given. */
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = atLeastOne(filters);
        }
    }

    /** None of the filters matches; at least one is given. */
    record None(List<Filter> filters) implements Filter {
        public None {
            filters = atLeastOne(filters);
        }
    }

    /** The customer has at least one of the values. */
    record OneOf(Dimension dimension, Set<String> in) implements Filter {
        public OneOf {
            in = Set.copyOf(in);
            if (in.isEmpty()) throw new IllegalArgumentException("in: name at least one value");
        }
    }

    /** The postal code of the primary address begins with one of the texts. */
    record PostalCode(Set<String> startsWith) implements Filter {
        public PostalCode {
            startsWith = Set.copyOf(startsWith);
            if (startsWith.isEmpty()) throw new IllegalArgumentException("startsWith: name at least one beginning");
            if (startsWith.contains("")) throw new IllegalArgumentException("startsWith: a beginning is empty");
        }
    }

    /**
     * Full years since the birth date, as {@link java.time.Period} counts them: at least n years old is who was born on or
     * before the day n years ago. Who was born on 29 February turns older on 1 March of common years.
     */
    record Age(IntRange years) implements Filter {}

    /** The birthday is on one of the days. */
    record Birthday(BirthdayWindow on) implements Filter {}

    /** The income is surely in the range: the customer's whole band is. */
    record Income(IntRange range) implements Filter {}

    /** The number is in the range. */
    record CountIn(Count of, IntRange range) implements Filter {}

    /** The amount is in the range. Bounds of an average have at most two decimals. */
    record AmountIn(Amount of, AmountRange range) implements Filter {
        public AmountIn {
            if (of == Amount.AVERAGE_ORDER) range.requireCents(of.key());
        }
    }

    /** It happened within the window; what is known to the day, on one of the window's days. */
    record HappenedIn(Occasion of, Window within) implements Filter {}

    /** The record knows it, whatever it is. */
    record Known(Fact fact) implements Filter {}

    /**
     * What the customer bought. Matched are the orders in the window, through one of the channels and one of the stores
     * (an empty set asks nothing), which have at least one line that satisfies all of {@code line}.
     *
     * <p>{@code orders} bounds how many orders are matched. Unless it is given, at least one must be, except where
     * {@code spend} or {@code quantity} is bounded from above only: that includes zero. {@code spend} bounds the sum of the
     * amounts of the matching lines where {@code line} is given, else of the matched orders' totals; {@code quantity} the
     * sum of quantities of the same lines, else of all lines of the matched orders. {@code average} bounds what {@code spend}
     * bounds by the number of matched orders, not rounded, to bounds of at most two decimals; without an order there is none.
     */
    record Purchases(
            @Nullable Window within,
            Set<String> channels,
            Set<String> stores,
            @Nullable LineCondition line,
            @Nullable IntRange orders,
            @Nullable IntRange quantity,
            @Nullable AmountRange spend,
            @Nullable AmountRange average)
            implements Filter {
        public Purchases {
            if (average != null) average.requireCents("average");
            channels = Set.copyOf(channels);
            stores = Set.copyOf(stores);
        }

        /** How many orders must match, after the rule about an {@code orders} that is not given; null asks nothing. */
        public @Nullable IntRange matchedOrders() {
            if (orders != null) return orders;
            var zeroIsFine = (spend != null && spend.boundsOnlyFromAbove())
                    || (quantity != null && quantity.boundsOnlyFromAbove());
            return zeroIsFine ? null : new IntRange(1, null);
        }
    }

    /** What one and the same order line is of; an empty set asks nothing, but one is not empty. */
    record LineCondition(Set<String> categories, Set<String> brands, Set<String> skus) {
        public LineCondition {
            categories = Set.copyOf(categories);
            brands = Set.copyOf(brands);
            skus = Set.copyOf(skus);
            if (categories.isEmpty() && brands.isEmpty() && skus.isEmpty()) {
                throw new IllegalArgumentException("name at least one of category, brand and sku");
            }
        }
    }

    /** The customer consents to the purpose now, through the channel or, without one, through any. */
    record Consented(String purpose, @Nullable String channel) implements Filter {
        public Consented {
            if (purpose.isBlank()) throw new IllegalArgumentException("purpose: is blank");
        }
    }

    /**
     * The customer consents to sharing with the recipient. This is how access limits a partner to its rows; a person cannot
     * ask for it, so {@link FilterReader} does not know it.
     */
    record SharedWith(String recipient) implements Filter {
        public SharedWith {
            if (recipient.isBlank()) throw new IllegalArgumentException("a recipient has a name");
        }
    }

    /**
     * Where the customer's orders stand in the latest ranking: by how lately the last one was, how many there are and what they
     * come to, each in quintiles from 1 to 5, the best. A null range and an empty set ask nothing, but one is asked. Who has not
     * ordered stands nowhere.
     *
     * @param groups in one of the named groups of quintiles
     */
    record Ranked(
            @Nullable IntRange recency,
            @Nullable IntRange frequency,
            @Nullable IntRange monetary,
            Set<String> groups) implements Filter {

        /** The best. */
        public static final int QUINTILES = 5;

        public Ranked {
            groups = Set.copyOf(groups);
            requireQuintiles("recency", recency);
            requireQuintiles("frequency", frequency);
            requireQuintiles("monetary", monetary);
            if (recency == null && frequency == null && monetary == null && groups.isEmpty()) {
                throw new IllegalArgumentException("name at least one of recency, frequency, monetary and group");
            }
        }

        private static void requireQuintiles(String measure, @Nullable IntRange range) {
            if (range != null && (isNone(range.gte()) || isNone(range.lte()))) {
                throw new IllegalArgumentException(measure + ": quintiles are from 1 to " + QUINTILES);
            }
        }

        private static boolean isNone(@Nullable Integer quintile) {
            return quintile != null && (quintile < 1 || quintile > QUINTILES);
        }
    }

    /**
     * The customer belongs to at least one of these saved segments. What they mean is put in its place before the index is
     * asked: {@link Saved} or {@link FrozenIn}.
     */
    record InSegment(Set<String> ids) implements Filter {
        public InSegment {
            ids = Set.copyOf(ids);
            if (ids.isEmpty()) throw new IllegalArgumentException("name at least one segment");
        }
    }

    /** What a saved segment says, apart from the conditions beside it: facets count under it as a whole. */
    record Saved(Filter meaning) implements Filter {}

    /**
     * The customer was a member when the saved segment was frozen.
     *
     * @param from the coordinates of the conditions that decided it then: who may not use these may not use their outcome
     */
    record FrozenIn(String segment, Set<String> from) implements Filter {
        public FrozenIn {
            from = Set.copyOf(from);
        }
    }

    private static List<Filter> atLeastOne(List<Filter> filters) {
        if (filters.isEmpty()) throw new IllegalArgumentException("give at least one filter");
        return List.copyOf(filters);
    }
}
