package io.clientele.customer;

/** The ways to reach a customer. */
public enum ContactKind {
    EMAIL,
    PHONE,
    FAX,
    MESSAGING
}
