package io.clientele.sample;

/** Where an order was placed; TPC-DS keeps one sales table for each. */
public enum Channel {
    STORE,
    WEB,
    CATALOG
}
