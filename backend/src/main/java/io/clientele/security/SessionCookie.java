package io.clientele.security;

import io.clientele.secret.InstallationSecret;
import io.clientele.secret.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Seals the session's id in the cookie: the record holds the ids, and whoever reads it must not be able to act as people. By https
 * the cookie's name has the prefix that keeps other hosts of the domain from setting it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265bis">RFC 6265bis, cookie name prefixes</a>
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String CONTEXT = "";

    private final CookieSerializer overHttp = cookie("SESSION");
    private final CookieSerializer overHttps = cookie("__Host-SESSION");
    private final Seal seal;

    SessionCookie(InstallationSecret secret) {
        this.seal = secret.seal("session cookie");
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        var request = cookie.getRequest();
        cookieFor(request)
                .writeCookieValue(new CookieValue(request, cookie.getResponse(), sealed(cookie.getCookieValue())));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookieFor(request).readCookieValues(request).stream()
                .flatMap(value -> opened(value).stream())
                .toList();
    }

    private CookieSerializer cookieFor(HttpServletRequest request) {
        return request.isSecure() ? overHttps : overHttp;
    }

    /** Secure whenever the request is. */
    private static CookieSerializer cookie(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    /** No id means that the cookie is to go. */
    private String sealed(String id) {
        return id.isEmpty()
                ? id
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(seal.seal(id.getBytes(StandardCharsets.UTF_8), CONTEXT));
    }

    private Optional<String> opened(String value) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(value), CONTEXT)
                    .map(id -> new String(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
