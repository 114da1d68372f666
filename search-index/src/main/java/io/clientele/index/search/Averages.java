package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose average reaches a threshold, exactly, the threshold being whole cents.
 *
 * <p>The sum of n whole numbers by n is either the threshold or at least 1/n away from it. For few orders a float tells that
 * apart; an order too large to be a float puts so few orders far above the threshold. For many orders a float tells only who
 * is clearly over or clearly under; the few between are worked out one by one.
 */
final class Averages {

    /** Leaves two of the 24 bits for rounding. */
    private static final long TOLD_APART = Sums.FLOATS_ARE_EXACT_TO / 4;

    private final BorderlineCustomers borderline;

    Averages(BorderlineCustomers borderline) {
        this.borderline = borderline;
    }

    /** The threshold is above 0. */
    Query atLeast(NestedAverage average, long threshold) {
        return reaching(average, threshold, (float) threshold, false);
    }

    /** The threshold is above 0. */
    Query above(NestedAverage average, long threshold) {
        return reaching(average, threshold, Math.nextUp((float) threshold), true);
    }

    private Query reaching(NestedAverage average, long threshold, float least, boolean strictly) {
        var perhaps = average.scoresAtLeast((float) (threshold * (1 - Sums.MARGIN)));
        var surely = average.scoresAtLeast((float) (threshold * (1 + Sums.MARGIN)));
        var few = TOLD_APART / threshold;
        var many = PurchasesCompiler.orders(average.order(), few + 1);
        var either = new ArrayList<>(List.of(surely));
        if (few > 0) either.add(Queries.all(List.of(average.scoresAtLeast(least), Queries.not(many))));
        var between = Queries.all(List.of(perhaps, Queries.not(surely), many));
        var decided = borderline.averaging(threshold, strictly, average, between);
        if (!decided.isEmpty()) either.add(Queries.ids(decided));
        return Queries.any(either);
    }
}
