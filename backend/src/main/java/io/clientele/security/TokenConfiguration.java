package io.clientele.security;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** How people's tokens are got from Keycloak: by the code that signing in brings, later by refresh tokens. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokensForCodes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        return client;
    }

    @Bean
    OAuth2AuthorizedClientManager tokensForRefreshTokens(
            ClientRegistrationRepository registrations, KeptTokens kept, ApplicationEventPublisher events) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        var renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
        renewal.setAccessTokenResponseClient(client);
        renewal.setClockSkew(Duration.ZERO);
        renewal.setApplicationEventPublisher(events);
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(renewal);
        // By default a parameter of the browser's request would say which scopes to ask for.
        manager.setContextAttributesMapper(request -> Map.of());
        return manager;
    }

    private static RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(Impatience.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
