package io.clientele.customer;

/** The way in which what is allowed may happen. */
public enum ConsentChannel {
    EMAIL,
    PHONE,
    SMS,
    POST,
    MESSAGING,
    PARTNER
}
