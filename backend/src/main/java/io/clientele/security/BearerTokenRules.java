package io.clientele.security;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What a program's token must say besides being signed by Keycloak. */
final class BearerTokenRules {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private BearerTokenRules() {}

    static OAuth2TokenValidator<Jwt> of(KeycloakSettings keycloak) {
        return JwtValidators.createDefaultWithValidators(
                // Its usual tolerance of a minute would let a revoked role work for longer than promised.
                new JwtTimestampValidator(Duration.ZERO),
                new JwtClaimValidator<Instant>(JwtClaimNames.IAT, issuedAt -> isNew(issuedAt, keycloak.trustFor())),
                new JwtIssuerValidator(keycloak.issuer()),
                new JwtAudienceValidator(KeycloakSettings.AUDIENCE),
                // Tokens that people's sign-in brings belong to this server alone.
                new JwtClaimValidator<String>(
                        IdTokenClaimNames.AZP, client -> !keycloak.clientId().equals(client)));
    }

    /** However long the realm lets tokens live; and not later, as the time is made up where the token has none. */
    private static boolean isNew(Instant issuedAt, Duration trusted) {
        var now = Instant.now();
        return now.isBefore(issuedAt.plus(trusted)) && issuedAt.isBefore(now.plus(CLOCKS_DIFFER));
    }
}
