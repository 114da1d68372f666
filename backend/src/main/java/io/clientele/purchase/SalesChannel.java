package io.clientele.purchase;

/** Where an order was placed. */
public enum SalesChannel {
    STORE,
    WEB,
    CATALOG
}
