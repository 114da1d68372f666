package io.clientele.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one request at a time renew a session, over all instances: where Keycloak gives each refresh token for one use, the second
 * use of it ends the session there. No lock is held while Keycloak is asked.
 */
@Component
class RenewalTurns {

    /** A turn is longer than a renewal may take, and short enough for sessions that an instance held when it died. */
    private static final String TAKE = """
            UPDATE SPRING_SESSION SET RENEWING_UNTIL = UTC_TIMESTAMP(6) + INTERVAL 20 SECOND
            WHERE SESSION_ID = ? AND (RENEWING_UNTIL IS NULL OR RENEWING_UNTIL < UTC_TIMESTAMP(6))
            """;

    private static final String GIVE_BACK = "UPDATE SPRING_SESSION SET RENEWING_UNTIL = NULL WHERE SESSION_ID = ?";

    private final JdbcClient jdbc;

    RenewalTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is the caller's turn, until it is given back */
    boolean take(String session) {
        return jdbc.sql(TAKE).param(session).update() == 1;
    }

    void giveBack(String session) {
        jdbc.sql(GIVE_BACK).param(session).update();
    }
}
