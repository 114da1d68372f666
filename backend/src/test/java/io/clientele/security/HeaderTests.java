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
    void tellBrowsersWhatAnAnswerMayDo(int status, Function<Visitor, HttpRequest.Builder> request) {
        var visitor = visitor();
        HttpResponse<String> answer = visitor.send(request.apply(visitor));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(TOLD)
                .allSatisfy((header, value) ->
                        assertThat(answer.headers().allValues(header)).containsExactly(value));
    }

    static List<Object[]> answers() {
        return List.of(
                get(200, "/actuator/health"),
                get(302, "/oauth2/authorization/keycloak"),
                get(302, "/login/oauth2/code/keycloak?error=denied&state=s"),
                // An address that servers read in two ways.
                get(400, "/graphql;a=b"),
                get(401, "/graphql"),
                get(404, "/nothing.js"),
                ofProgram(200, visitor -> data(visitor).POST(BodyPublishers.ofString(ASK))),
                ofProgram(400, visitor -> data(visitor).POST(BodyPublishers.ofString("[]"))),
                ofProgram(403, visitor -> visitor.to("/").GET()),
                ofProgram(404, visitor -> visitor.to("/api/nothing").GET()),
                ofProgram(405, visitor -> visitor.to("/graphql").GET()),
                ofProgram(413, visitor -> data(visitor).POST(BodyPublishers.ofString("{" + " ".repeat(4 << 20)))),
                ofProgram(415, visitor -> visitor.to("/graphql").POST(BodyPublishers.ofString(ASK))),
                ofProgram(500, visitor -> visitor.to("/api/fault").GET()));
    }

    private static Object[] get(int status, String path) {
        return new Object[] {status, asking(visitor -> visitor.to(path).GET())};
    }

    private static Object[] ofProgram(int status, Function<Visitor, HttpRequest.Builder> request) {
        var token = "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing"));
        return new Object[] {status, asking(visitor -> request.apply(visitor).header("Authorization", token))};
    }

    private static Function<Visitor, HttpRequest.Builder> asking(Function<Visitor, HttpRequest.Builder> request) {
        return request;
    }

    private static HttpRequest.Builder data(Visitor visitor) {
        return visitor.to("/graphql").header("Content-Type", "application/json");
    }
}
