package io.clientele.customer;

/** The customer's word. */
public enum ConsentStatus {
    GRANTED,
    DENIED,
    WITHDRAWN
}
