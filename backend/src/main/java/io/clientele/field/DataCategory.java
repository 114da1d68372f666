package io.clientele.field;

/** The kinds of data that a role can be granted. Each classified element of the schema is in exactly one. */
public enum DataCategory {
    IDENTITY,
    CONTACT,
    DEMOGRAPHIC,
    LOCATION,
    BEHAVIOUR,
    FINANCIAL,
    SERVICE,
    CONSENT,
    SENSITIVE,
    ORGANIZATION,
    INTERNAL
}
