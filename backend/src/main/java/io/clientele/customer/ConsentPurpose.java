package io.clientele.customer;

/** What a customer allows or refuses. */
public enum ConsentPurpose {
    MARKETING,
    SHARING
}
