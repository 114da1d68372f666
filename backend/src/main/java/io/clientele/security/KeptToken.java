package io.clientele.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of the tokens that came with its sign-in or its last renewal.
 *
 * @param checkedAt no later than Keycloak was asked
 * @param sealedRefreshToken null when Keycloak gave none: then it can't be asked again
 */
record KeptToken(Instant checkedAt, @Nullable String sealedRefreshToken) implements Serializable {

    /** The session's attribute. */
    static final String ATTRIBUTE = "CLIENTELE_TOKEN";

    boolean isOlderThan(Duration age) {
        return checkedAt.plus(age).isBefore(Instant.now());
    }
}
