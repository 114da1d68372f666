package io.clientele.index.filter;

/** Whole numbers that a customer has. */
public enum Count {
    /** Never missing: who never ordered has 0. */
    LIFETIME_ORDERS,
    HOUSEHOLD_SIZE,
    /** Of an organisation. */
    HEAD_COUNT,
    /** Of the membership. */
    POINTS;

    /** The key of its condition in a filter, such as {@code lifetimeOrders}. */
    public String key() {
        return Keys.of(this);
    }
}
