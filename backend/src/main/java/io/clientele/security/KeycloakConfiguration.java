package io.clientele.security;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Trusts one realm of one Keycloak: for people who sign in, and for tokens that programs bring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    @Bean
    JwtDecoder bearerTokens(KeycloakSettings keycloak) {
        var signatures = signedBy(keycloak);
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(signatures, BearerTokenRules.of(keycloak));
    }

    /** One for all, as it keeps Keycloak's keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(KeycloakSettings keycloak) {
        var decoder = signedBy(keycloak);
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration(keycloak))));
        return registration -> decoder;
    }

    @Bean
    ClientRegistrationRepository signIn(KeycloakSettings keycloak) {
        return new InMemoryClientRegistrationRepository(registration(keycloak));
    }

    private static NimbusJwtDecoder signedBy(KeycloakSettings keycloak) {
        return NimbusJwtDecoder.withJwkSetUri(keycloak.jwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(Impatience.requests()))
                .build();
    }

    /** Built here and not from properties: those either ask Keycloak at start-up or leave the issuer unchecked. */
    private static ClientRegistration registration(KeycloakSettings keycloak) {
        return ClientRegistration.withRegistrationId("keycloak")
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
                .build();
    }
}
