package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/**
 * Whose sum reaches a threshold, exactly.
 *
 * <p>A score is a float with 24 bits. Elasticsearch takes each child's value as a float, adds them as doubles and rounds the
 * sum to a float. Rounding keeps order, and whole numbers up to 2^24 are floats, so up to there comparing floats is
 * comparing sums. Above, a float tells only who is clearly over or clearly under; the few between are worked out one by one.
 */
final class Sums {

    static final long FLOATS_ARE_EXACT_TO = 1L << 24;

    /** Ample for what three roundings can be off together: of a value, of the sum and of this bound, 2^-24 each. */
    static final double MARGIN = 0x1p-20;

    private final BorderlineCustomers borderline;

    Sums(BorderlineCustomers borderline) {
        this.borderline = borderline;
    }

    Query atLeast(NestedSum sum, long threshold) {
        if (threshold <= 0) return Queries.everyone();
        if (threshold <= FLOATS_ARE_EXACT_TO) return sum.scoresAtLeast(threshold);
        var perhaps = sum.scoresAtLeast((float) (threshold * (1 - MARGIN)));
        var surely = sum.scoresAtLeast((float) (threshold * (1 + MARGIN)));
        var decided = borderline.reaching(threshold, sum, Queries.all(List.of(perhaps, Queries.not(surely))));
        return decided.isEmpty() ? surely : Queries.any(List.of(surely, Queries.ids(decided)));
    }
}
