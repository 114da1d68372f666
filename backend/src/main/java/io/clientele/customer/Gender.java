package io.clientele.customer;

/** As the customer states it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
