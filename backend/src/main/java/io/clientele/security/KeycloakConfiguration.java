package io.clientele.security;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Trusts one realm of one Keycloak: for people who sign in, and for tokens that programs bring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    JwtDecoder bearerTokens(KeycloakSettings keycloak) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.jwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(impatient())
                .build();
        decoder.setJwtValidator(claimsOf(keycloak));
        return decoder;
    }

    /** Built here and not from properties: those either ask Keycloak at start-up or leave the issuer unchecked. */
    @Bean
    ClientRegistrationRepository signIn(KeycloakSettings keycloak) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.authorizationUri())
                .tokenUri(keycloak.tokenUri())
                .jwkSetUri(keycloak.jwkSetUri())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.endSessionUri()))
                .build());
    }

    private static OAuth2TokenValidator<Jwt> claimsOf(KeycloakSettings keycloak) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
                new JwtAudienceValidator(KeycloakSettings.AUDIENCE));
    }

    /** A Keycloak that hangs must not take every request thread with it. */
    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }
}
