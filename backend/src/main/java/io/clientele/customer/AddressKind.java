package io.clientele.customer;

/** What an address is for. */
public enum AddressKind {
    HOME,
    WORK,
    BILLING,
    SHIPPING,
    OTHER
}
