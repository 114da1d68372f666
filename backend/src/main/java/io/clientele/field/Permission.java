package io.clientele.field;

/** What a role may do beside reading. */
public enum Permission {
    WRITE_CUSTOMERS,
    RECORD_ORDERS
}
