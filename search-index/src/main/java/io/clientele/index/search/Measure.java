package io.clientele.index.search;

import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Occasion;

/** What bands divide customers by. */
public enum Measure {
    /** In full years. */
    AGE("age"),
    /** In the main unit of money. */
    LIFETIME_SPEND(Amount.LIFETIME_SPEND.key()),
    LIFETIME_ORDERS(Count.LIFETIME_ORDERS.key()),
    /** Days since the day of the last order; 0 is today. */
    RECENCY(Occasion.LAST_ORDER.key());

    private final String condition;

    Measure(String condition) {
        this.condition = condition;
    }

    /** The key of the condition that is the facet's own. */
    String condition() {
        return condition;
    }

    boolean isMoney() {
        return this == LIFETIME_SPEND;
    }
}
