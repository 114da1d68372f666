package io.clientele.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A program's request: it brings a token and neither has nor gets a session. */
final class BearerRequest implements RequestMatcher {

    private static final String SCHEME = "Bearer ";

    @Override
    public boolean matches(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
