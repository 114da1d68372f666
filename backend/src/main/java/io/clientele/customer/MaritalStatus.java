package io.clientele.customer;

/** As the customer states it. */
public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED,
    UNKNOWN
}
