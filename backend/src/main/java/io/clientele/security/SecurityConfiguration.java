package io.clientele.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two ways in: a bearer token for programs, a session for people who signed in with Keycloak. All data is below
 * {@code /graphql} and {@code /api}; the rest of what is served is the public shell of the admin UI.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final RequestMatcher DATA = new OrRequestMatcher(path("/graphql/**"), path("/api/**"));

    private static final RequestMatcher METRICS = path("/actuator/prometheus");

    private static final RequestMatcher HEALTH = path("/actuator/health/**");

    /** What goes on with a request that was let in. */
    private static final DispatcherType[] LATER = {DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC};

    private final Refusals refusals;

    SecurityConfiguration(Refusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ObjectProvider<Watchers> watchers) {
        return common(http)
                .securityMatcher(new BearerRequest())
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(LATER)
                        .permitAll()
                        .requestMatchers(METRICS)
                        .access((authentication, request) -> watching(authentication.get(), watchers))
                        .requestMatchers(DATA)
                        .authenticated()
                        .requestMatchers(HEALTH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser sends the header by itself, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, LogoutLocation afterLogout, SessionRenewal renewal) {
        return common(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(LATER)
                        .permitAll()
                        .requestMatchers(DATA)
                        .authenticated()
                        .requestMatchers(HEALTH)
                        .permitAll()
                        .requestMatchers(path("/actuator/**"))
                        .denyAll()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2Login(login -> login.loginPage("/").failureUrl("/?signin=failed"))
                .logout(logout -> logout.logoutSuccessHandler(afterLogout))
                .csrf(csrf -> csrf.spa())
                .addFilterBefore(new RenewedSessions(renewal, refusals), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Nobody looks at a span for each of some twenty filters; what requests take is measured as a whole. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    private static AuthorizationDecision watching(
            @Nullable Authentication authentication, ObjectProvider<Watchers> watchers) {
        return new AuthorizationDecision(
                authentication != null && watchers.stream().anyMatch(each -> each.admits(authentication)));
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
