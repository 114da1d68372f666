package io.clientele.security;

/** What may be done with a session's word for who somebody is. */
enum Standing {
    /** It holds. */
    VALID,

    /** Keycloak does not stand by it any more. */
    ENDED,

    /** It is too old, and Keycloak can't be asked. */
    UNCHECKED
}
