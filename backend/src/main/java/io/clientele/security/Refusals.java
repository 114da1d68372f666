package io.clientele.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Refuses in the shape of a GraphQL error and never by a redirect: a page that is asked for data by script cannot follow
 * one to a sign-in form.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BODY = """
            {"errors":[{"message":"%s","extensions":{"code":"%s"}}]}""";

    private static final String TRY_AGAIN_SECONDS = "2";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(response, HttpStatus.UNAUTHORIZED, "Sign in, or bring a valid token.");
    }

    /** Also hears of missing CSRF tokens, before anybody has looked whether there is a session to protect. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (isNobody(SecurityContextHolder.getContext().getAuthentication())) {
            refuse(response, HttpStatus.UNAUTHORIZED, "Sign in, or bring a valid token.");
            return;
        }
        refuse(response, HttpStatus.FORBIDDEN, "This is not for you to do.");
    }

    /** Neither a yes nor a no to somebody whose sign-in Keycloak would have to confirm. */
    void cannotTell(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
        write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Whether you are still signed in can't be checked now; try again in a moment.");
    }

    private static boolean isNobody(@Nullable Authentication authentication) {
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        write(response, status, "FORBIDDEN", message);
    }

    private static void write(HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(BODY.formatted(message, code));
    }
}
