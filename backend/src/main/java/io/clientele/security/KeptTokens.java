package io.clientele.security;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Keeps refresh tokens in sessions, sealed, since whoever reads the record must not be able to act as people. Nothing is done in
 * people's names elsewhere, so their access tokens are forgotten.
 */
@Component
class KeptTokens implements OAuth2AuthorizedClientRepository {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTokens.class);

    private static final String FORGOTTEN = "forgotten";

    private final ClientRegistrationRepository registrations;
    private final KeycloakSettings keycloak;
    private final Seal seal;

    KeptTokens(ClientRegistrationRepository registrations, KeycloakSettings keycloak, InstallationSecret secret) {
        this.registrations = registrations;
        this.keycloak = keycloak;
        this.seal = secret.seal("refresh token");
    }

    static @Nullable KeptToken of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (KeptToken) session.getAttribute(KeptToken.ATTRIBUTE);
    }

    @Override
    @SuppressWarnings("unchecked") // There is one kind of client.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        var kept = of(request);
        var client = registrations.findByRegistrationId(registration);
        return kept == null || client == null ? null : (T) client(client, principal.getName(), kept);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = client.getRefreshToken();
        if (token == null) {
            LOG.warn(
                    "Keycloak gave no refresh token to the client {}, so whoever signs in has to do so again every few minutes",
                    client.getClientRegistration().getClientId());
        }
        var session = request.getSession();
        session.setAttribute(
                KeptToken.ATTRIBUTE,
                new KeptToken(arrival(session), token == null ? null : sealed(token, principal.getName())));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KeptToken.ATTRIBUTE);
        }
    }

    /** When this request came: Keycloak was asked after that. */
    private static Instant arrival(HttpSession session) {
        return Instant.ofEpochMilli(session.getLastAccessedTime());
    }

    private OAuth2AuthorizedClient client(ClientRegistration client, String person, KeptToken kept) {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                FORGOTTEN,
                kept.checkedAt(),
                kept.checkedAt().plus(keycloak.renewAfter()),
                client.getScopes());
        return new OAuth2AuthorizedClient(client, person, access, opened(kept, person));
    }

    private String sealed(OAuth2RefreshToken token, String person) {
        var plain = token.getTokenValue().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(seal.seal(plain, person));
    }

    private @Nullable OAuth2RefreshToken opened(KeptToken kept, String person) {
        var sealed = kept.sealedRefreshToken();
        return sealed == null
                ? null
                : seal.open(Base64.getDecoder().decode(sealed), person)
                        .map(plain -> new OAuth2RefreshToken(new String(plain, StandardCharsets.UTF_8), null))
                        .orElse(null);
    }
}
