package io.clientele.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Recognises viewers by what the identity provider says about them: in a bearer token, or when they signed in. */
@Component
public class Viewers {

    private final RulesInForce rules;

    Viewers(RulesInForce rules) {
        this.rules = rules;
    }

    /** @throws AccessDeniedException when nobody has signed in at the identity provider */
    public Viewer of(@Nullable Authentication authentication) {
        if (authentication == null) {
            throw new AccessDeniedException("Nobody has signed in.");
        }
        var claims = claims(authentication.getPrincipal());
        var name = text(claims, "preferred_username", authentication.getName());
        return rules.now().viewer(name, text(claims, "azp", ""), roles(claims));
    }

    private static ClaimAccessor claims(@Nullable Object principal) {
        if (principal instanceof Jwt token) {
            return token;
        }
        if (principal instanceof OidcUser user) {
            return user.getIdToken();
        }
        throw new AccessDeniedException("Nobody has signed in.");
    }

    private static String text(ClaimAccessor claims, String claim, String otherwise) {
        var text = claims.getClaimAsString(claim);
        return text == null ? otherwise : text;
    }

    private static Collection<String> roles(ClaimAccessor claims) {
        Object access = claims.getClaim("realm_access");
        if (access instanceof Map<?, ?> realm && realm.get("roles") instanceof Collection<?> roles) {
            return roles.stream().map(Object::toString).toList();
        }
        return List.of();
    }
}
