package io.clientele.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody at data in a session that Keycloak does not stand by. Whoever's session has ended goes on as nobody. */
final class RenewedSessions extends OncePerRequestFilter {

    private final LogoutHandler end = new SecurityContextLogoutHandler();
    private final SessionRenewal renewal;
    private final Refusals refusals;

    RenewedSessions(SessionRenewal renewal, Refusals refusals) {
        this.renewal = renewal;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SecurityConfiguration.DATA.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var standing =
                SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person
                        ? renewal.standing(person, request)
                        : Standing.VALID;
        switch (standing) {
            case VALID -> chain.doFilter(request, response);
            case ENDED -> {
                end.logout(request, response, null);
                chain.doFilter(request, response);
            }
            case UNCHECKED -> refusals.cannotTell(response);
        }
    }
}
