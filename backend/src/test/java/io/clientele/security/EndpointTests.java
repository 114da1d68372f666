package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the GraphQL endpoint takes and what it says to the rest. */
class EndpointTests extends AtTheDoor {

    @Test
    void refusesAFilterThatIsNestedAThousandfoldAsVariable() {
        var filter = "{\"all\":[".repeat(5_000) + "{\"age\":{\"gte\":1}}" + "]}".repeat(5_000);
        var answer = post("""
                {"query":"query($f:CustomerFilter){customers(filter:$f){totalCount}}","variables":{"f":%s}}""".formatted(filter));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"VALIDATION\"", "nested too deeply")
                .startsWith("{\"errors\":[{");
    }

    @Test
    void refusesAFilterThatIsNestedAThousandfoldAsLiteral() {
        var filter = "{all:[".repeat(5_000) + "{age:{gte:1}}" + "]}".repeat(5_000);

        isInvalid(ask("{customers(filter:%s){totalCount}}".formatted(filter)));
    }

    @Test
    void refusesAFilterThatIsNestedAsDeepAsTokensAllow() {
        var filter = "{all:[".repeat(900) + "{age:{gte:1}}" + "]}".repeat(900);

        isInvalid(ask("{customers(filter:%s){totalCount}}".formatted(filter)));
    }

    @Test
    void refusesBatches() {
        var answer = post("[{\"query\":\"{viewer{name}}\"},{\"query\":\"{viewer{name}}\"}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"VALIDATION\"");
    }

    @Test
    void refusesBrokenBodiesWithoutRepeatingThem() {
        for (var body : new String[] {"", "{", "null", "7", "{\"query\":7", "{\"secret\":\"4711\"}"}) {
            var answer = post(body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"code\":\"VALIDATION\"")
                    .doesNotContain("4711", "jackson", "Exception");
        }
    }

    @Test
    void takesOnlyJson() {
        for (var type : new String[] {
            "text/plain", "application/graphql", "application/x-www-form-urlencoded", "multipart/form-data"
        }) {
            assertThat(send(type, "{\"query\":\"{viewer{name}}\"}").statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    void streamsNoEvents() {
        var request = visitor()
                .to("/graphql")
                .headers("Authorization", token(), "Content-Type", "application/json", "Accept", "text/event-stream");

        assertThat(visitor()
                        .send(request.POST(BodyPublishers.ofString("{\"query\":\"{viewer{name}}\"}")))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void refusesBodiesOfMoreThanFourMebibytes() {
        assertThat(post("{\"query\":\"{viewer{name}}\",\"variables\":{\"x\":\"%s\"}}".formatted("x".repeat(4 << 20)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesMoreThanFifteenNamesForAField() {
        assertThat(ask("{viewer{%s}}".formatted(aliases(15))).body()).contains("\"a14\":\"ann\"");
        isInvalid(ask("{viewer{%s}}".formatted(aliases(16))));
        isInvalid(ask("{viewer{%s ...f}} fragment f on Viewer{b:name}".formatted(aliases(15))));
    }

    @Test
    void refusesMoreThanTenQuestionsAtOnce() {
        assertThat(ask("{%s}".formatted(questions(10))).body()).doesNotContain("errors");
        isInvalid(ask("{%s}".formatted(questions(11))));
        isInvalid(ask("{%s ...f} fragment f on Query{z:viewer{name}}".formatted(questions(10))));
    }

    @Test
    void refusesFragmentsThatMultiply() {
        var fragments = IntStream.range(0, 11)
                .mapToObj(i -> "fragment f%d on CustomerFacets{...f%d ...f%d}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        isInvalid(ask(
                "{customers{facets{...f0}}} %s fragment f11 on CustomerFacets{gender{count}}".formatted(fragments)));
    }

    @Test
    void refusesFragmentsThatSpreadThemselves() {
        isInvalid(ask("{viewer{...a}} fragment a on Viewer{name ...b} fragment b on Viewer{name ...a}"));
    }

    @Test
    void refusesWhatCallsItselfIntrospectionButIsNot() {
        isInvalid(ask("query IntrospectionQuery {%s}".formatted(questions(11))));
    }

    @Test
    void refusesIntrospectionInBadFaith() {
        isInvalid(ask("{__schema{types{fields{type{fields{type{fields{name}}}}}}}}"));
        isInvalid(ask("{a:__schema{types{name}} b:__schema{types{name}}}"));
    }

    @Test
    void codesEveryKindOfMistake() {
        isInvalid(ask("{viewer{"));
        isInvalid(ask("{viewer{nome}}"));
        isInvalid(ask("query A{viewer{name}} query B{viewer{name}}"));
        isInvalid(ask("subscription{viewer}"));
        isInvalid(ask("query($a:Int!){customers(first:$a){totalCount}}"));
        isInvalid(ask("{customers(filter:{lastOrder:{within:{from:\\\"yesterday\\\"}}}){totalCount}}"));
        isInvalid(ask("{customers(filter:{age:{gte:1},gender:{in:[MALE]}}){totalCount}}"));
    }

    private static String aliases(int many) {
        return IntStream.range(0, many).mapToObj(i -> "a%d:name".formatted(i)).collect(Collectors.joining(" "));
    }

    private static String questions(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "q%d:viewer{name}".formatted(i))
                .collect(Collectors.joining(" "));
    }

    private static void isInvalid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"errors\":[{")
                .contains("\"code\":\"VALIDATION\"")
                .doesNotContain("\"data\":{");
    }

    private HttpResponse<String> ask(String query) {
        return post("{\"query\":\"%s\"}".formatted(query));
    }

    private HttpResponse<String> post(String body) {
        return send("application/json", body);
    }

    private HttpResponse<String> send(String contentType, String body) {
        var request = visitor().to("/graphql").headers("Authorization", token(), "Content-Type", contentType);
        return visitor().send(request.POST(BodyPublishers.ofString(body)));
    }

    private static String token() {
        return "Bearer " + KEYCLOAK.sign(KEYCLOAK.claims("ann", "marketing"));
    }
}
