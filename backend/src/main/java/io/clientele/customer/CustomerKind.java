package io.clientele.customer;

/** What a customer is. */
public enum CustomerKind {
    PERSON,
    ORGANIZATION
}
