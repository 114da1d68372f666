package io.clientele.security;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks Keycloak for a new ID token by the refresh token that the request's session keeps. Spring Security compares it with the one
 * before, and puts it and the next refresh token into the session.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse">OpenID Connect Core, 12.2</a>
 */
@Component
class KeycloakInquiry {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakInquiry.class);

    /** How long nobody asks a Keycloak that gave no answer: one that hangs would hold up requests of each session. */
    static final Duration SILENCE = Duration.ofSeconds(2);

    private final OAuth2AuthorizedClientManager tokens;
    private volatile Instant silentUntil = Instant.MIN;

    KeycloakInquiry(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    /** Of a person whose renewal is due. */
    Standing about(OAuth2AuthenticationToken person) {
        if (Instant.now().isBefore(silentUntil)) {
            return Standing.UNCHECKED;
        }
        try {
            tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
                    .principal(person)
                    .build());
            return afterAnswer(person);
        } catch (OAuth2AuthorizationException failure) {
            return afterFailure(failure);
        } catch (OAuth2AuthenticationException unfit) {
            return afterUnfitToken(unfit);
        }
    }

    /** Without a refresh token nothing was asked, and an answer without an ID token says nothing. */
    private static Standing afterAnswer(OAuth2AuthenticationToken person) {
        boolean same = SecurityContextHolder.getContext().getAuthentication() == person;
        return same ? Standing.ENDED : Standing.VALID;
    }

    private Standing afterFailure(OAuth2AuthorizationException failure) {
        var code = failure.getError().getErrorCode();
        if (code.equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            return Standing.ENDED;
        }
        if (isWithoutAnswer(failure)) {
            silentUntil = Instant.now().plus(SILENCE);
        }
        LOG.warn("Keycloak does not tell whether people are still signed in: {}", code);
        return Standing.UNCHECKED;
    }

    private static Standing afterUnfitToken(OAuth2AuthenticationException unfit) {
        var code = unfit.getError().getErrorCode();
        LOG.warn("Keycloak renewed a sign-in by an ID token that can't be accepted: {}", code);
        boolean keysAreAway = unfit.getCause() instanceof JwtException cause && !(cause instanceof BadJwtException);
        return keysAreAway ? Standing.UNCHECKED : Standing.ENDED;
    }

    private static boolean isWithoutAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }
}
