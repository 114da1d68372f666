package io.clientele.index.search;

/** What customers are sorted by; who has no such value comes last in both directions. */
public enum CustomerSort {
    ID("id"),
    LIFETIME_SPEND("lifetimeSpend"),
    LIFETIME_ORDERS("lifetimeOrders"),
    LAST_ORDER("lastOrder"),
    FIRST_ORDER("firstOrder"),
    /** By birth date, the other way round. */
    AGE("birthDay");

    private final String field;

    CustomerSort(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
