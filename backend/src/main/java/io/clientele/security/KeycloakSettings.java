package io.clientele.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Keycloak is, and how far its word is taken. Its addresses follow from these, so that nothing has to be asked of it at
 * start-up.
 *
 * @param url as browsers reach it; also the beginning of the issuer's name in tokens
 * @param internalUrl as this server reaches it, when that is another address
 * @param clientId of the confidential client by which people sign in
 * @param renewAfter how old a session's word for who somebody is may grow before Keycloak is asked again
 * @param trustFor how long at most anything is believed that Keycloak once said, in a session or in a token
 */
@ConfigurationProperties("clientele.keycloak")
record KeycloakSettings(
        String url,
        @Nullable String internalUrl,
        String realm,
        String clientId,
        String clientSecret,
        Duration renewAfter,
        Duration trustFor) {

    /** The audience that a token must be made for. */
    static final String AUDIENCE = "clientele-api";

    /** @throws IllegalArgumentException when sessions would be refused before they can be renewed */
    KeycloakSettings {
        if (renewAfter.isNegative() || renewAfter.compareTo(trustFor) >= 0) {
            throw new IllegalArgumentException(
                    "clientele.keycloak.renew-after (CLIENTELE_KEYCLOAK_RENEW_AFTER) must be shorter than trust-for");
        }
    }

    String issuer() {
        return realmAt(url);
    }

    String authorizationUri() {
        return realmAt(url) + "/protocol/openid-connect/auth";
    }

    String endSessionUri() {
        return realmAt(url) + "/protocol/openid-connect/logout";
    }

    String tokenUri() {
        return realmAt(inside()) + "/protocol/openid-connect/token";
    }

    String jwkSetUri() {
        return realmAt(inside()) + "/protocol/openid-connect/certs";
    }

    private String inside() {
        return internalUrl == null || internalUrl.isBlank() ? url : internalUrl;
    }

    private String realmAt(String base) {
        return base.replaceFirst("/+$", "") + "/realms/" + realm;
    }
}
