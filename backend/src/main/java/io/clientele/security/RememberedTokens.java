package io.clientele.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Looks once at the signature of a token that comes again and again, and each time at whether it is still good. A signature is forgotten
 * sooner than Keycloak's keys are asked for anew.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** @param signatures refuses what Keycloak did not sign, and nothing else */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        var known = signed.getIfPresent(token);
        if (known != null) return valid(known);
        var decoded = valid(signatures.decode(token));
        signed.put(token, decoded);
        return decoded;
    }

    private Jwt valid(Jwt token) {
        var result = rules.validate(token);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not good here.", result.getErrors());
        }
        return token;
    }
}
