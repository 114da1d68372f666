package io.clientele.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Has sessions renewed in time. Of several requests of one session one asks Keycloak; the others go on with what is known while that
 * may be trusted, and else wait.
 */
@Component
class SessionRenewal {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final KeycloakSettings keycloak;
    private final KeycloakInquiry inquiry;
    private final RenewalTurns turns;
    private final SessionRepository<? extends Session> sessions;

    SessionRenewal(
            KeycloakSettings keycloak,
            KeycloakInquiry inquiry,
            RenewalTurns turns,
            SessionRepository<? extends Session> sessions) {
        this.keycloak = keycloak;
        this.inquiry = inquiry;
        this.turns = turns;
        this.sessions = sessions;
    }

    /** Says how far the request's session may be believed, and brings it and the security context up to date first if need be. */
    Standing standing(OAuth2AuthenticationToken person, HttpServletRequest request) {
        var kept = KeptTokens.of(request);
        if (kept == null) {
            return Standing.ENDED;
        }
        return kept.isOlderThan(keycloak.renewAfter())
                ? renewed(person, kept, request.getSession().getId())
                : Standing.VALID;
    }

    private Standing renewed(OAuth2AuthenticationToken person, KeptToken kept, String session) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!turns.take(session)) {
            if (isTrusted(kept)) {
                return Standing.VALID;
            }
            boolean waited = pause();
            var settled = settledByAnother(kept, session);
            if (settled.isPresent() || !waited || Instant.now().isAfter(deadline)) {
                return settled.orElse(Standing.UNCHECKED);
            }
        }
        try {
            return settledByAnother(kept, session).orElseGet(() -> asked(person, kept));
        } finally {
            turns.giveBack(session);
        }
    }

    private Standing asked(OAuth2AuthenticationToken person, KeptToken kept) {
        var standing = inquiry.about(person);
        return standing == Standing.UNCHECKED && isTrusted(kept) ? Standing.VALID : standing;
    }

    /** By a request that was quicker, maybe in another instance; empty when none was. */
    private Optional<Standing> settledByAnother(KeptToken kept, String id) {
        var session = sessions.findById(id);
        KeptToken latest = session == null ? null : session.getAttribute(KeptToken.ATTRIBUTE);
        if (session == null || latest == null) {
            return Optional.of(Standing.ENDED);
        }
        if (!latest.checkedAt().isAfter(kept.checkedAt())) {
            return Optional.empty();
        }
        SecurityContextHolder.setContext(
                session.getRequiredAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return Optional.of(Standing.VALID);
    }

    private boolean isTrusted(KeptToken kept) {
        return !kept.isOlderThan(keycloak.trustFor());
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
