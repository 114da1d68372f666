package io.clientele.index.filter;

/** Amounts of money that a customer has, in the installation's currency. */
public enum Amount {
    /** The sum of the totals of all orders. Never missing: who never ordered has 0. */
    LIFETIME_SPEND,
    /** That sum by the number of orders, not rounded. Missing where there is no order. */
    AVERAGE_ORDER;

    /** The key of its condition in a filter, such as {@code lifetimeSpend}. */
    public String key() {
        return Keys.of(this);
    }
}
