package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is answered, browsers are told what they may do with it. */
class HeaderTests extends AtTheDoor {

    private static final String ASK = "{\"query\":\"{viewer{name}}\"}";

    private static final Map<String, String> TOLD = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
                    + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @ParameterizedTest
    @MethodSource("answers")
    void tellBrowsersWhatAnAnswerMayDo(int status, String what, Function<Visitor, HttpRequest.Builder> request) {
        var visitor = visitor();
        HttpResponse<String> answer = visitor.send(request.apply(visitor));

        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(TOLD)
                .allSatisfy((header, value) ->
                        assertThat(answer.headers().allValues(header)).containsExactly(value));
    }

    static List<Object[]> answers() {
        return List.of(
                kind(200, "health", visitor -> visitor.to("/actuator/health").GET()),
                kind(200, "data", visitor -> program(visitor, "/graphql").POST(BodyPublishers.ofString(ASK))),
                kind(
                        302,
                        "the way to sign in",
                        visitor -> visitor.to("/oauth2/authorization/keycloak").GET()),
                kind(
                        302,
                        "a failed sign-in",
                        visitor -> visitor.to("/login/oauth2/code/keycloak?error=x&state=s")
                                .GET()),
                kind(400, "no request", visitor -> program(visitor, "/graphql").POST(BodyPublishers.ofString("[]"))),
                kind(
                        400,
                        "an address that means two things",
                        visitor -> visitor.to("/graphql;a=b").GET()),
                kind(401, "nobody", visitor -> visitor.to("/graphql").GET()),
                kind(
                        401,
                        "a bad token",
                        visitor -> visitor.to("/graphql")
                                .header("Authorization", "Bearer nonsense")
                                .GET()),
                kind(403, "a token at a page", visitor -> program(visitor, "/").GET()),
                kind(404, "no such file", visitor -> visitor.to("/nothing.js").GET()),
                kind(
                        404,
                        "no such data",
                        visitor -> program(visitor, "/api/nothing").GET()),
                kind(
                        405,
                        "a wrong method",
                        visitor -> program(visitor, "/graphql").GET()),
                kind(
                        413,
                        "too much",
                        visitor -> program(visitor, "/graphql")
                                .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted("x".repeat(4 << 20))))),
                kind(
                        415,
                        "a wrong type",
                        visitor -> visitor.to("/graphql")
                                .headers("Authorization", token(), "Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(ASK))));
    }

    private static Object[] kind(int status, String what, Function<Visitor, HttpRequest.Builder> request) {
        return new Object[] {status, what, request};
    }

    private static HttpRequest.Builder program(Visitor visitor, String path) {
        return visitor.to(path).headers("Authorization", token(), "Content-Type", "application/json");
    }

    private static String token() {
        return "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing"));
    }
}
