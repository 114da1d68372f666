package io.clientele.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code POST /logout} with where to go to end the session at Keycloak, too: {@code {"location": "https://…"}}. The
 * page goes there itself, as a script's request would not be followed by the window.
 */
@Component
class LogoutLocation extends OidcClientInitiatedLogoutSuccessHandler {

    private final JsonMapper json;

    LogoutLocation(ClientRegistrationRepository registrations, JsonMapper json) {
        super(registrations);
        this.json = json;
        setPostLogoutRedirectUri("{baseUrl}/");
        setRedirectStrategy(this::tell);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, String location) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(Map.of("location", location)));
    }
}
