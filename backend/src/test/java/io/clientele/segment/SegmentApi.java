package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Saved segments as people with a role use them. */
final class SegmentApi {

    static final String FIELDS = """
            id name description folder owner shared kind revision frozenAt changedBy definition missing problem size
            """;

    final Api api;

    SegmentApi(int port) {
        this.api = new Api(port);
    }

    /** One that nobody else has in mind. */
    static String aName() {
        return "Segment " + UUID.randomUUID().toString().substring(0, 8);
    }

    static Map<String, Object> in(String... ids) {
        return Map.of("segment", Map.of("in", List.of(ids)));
    }

    static Map<String, Object> spend(String gte) {
        return Map.of("lifetimeSpend", Map.of("gte", gte));
    }

    static Map<String, Object> gender(String gender) {
        return Map.of("gender", Map.of("in", List.of(gender)));
    }

    static Map<String, Object> city(String city) {
        return Map.of("city", Map.of("in", List.of(city)));
    }

    @SafeVarargs
    static Map<String, Object> all(Map<String, Object>... filters) {
        return Map.of("all", List.of(filters));
    }

    JsonNode shared(Map<String, ?> definition) {
        return shared("marketing", aName(), definition);
    }

    JsonNode shared(String role, String name, Map<String, ?> definition) {
        return done(save(role, Map.of("name", name, "shared", true, "definition", definition)), "saveSegment");
    }

    JsonNode mine(String role, Map<String, ?> definition) {
        return done(save(role, Map.of("name", aName(), "definition", definition)), "saveSegment");
    }

    JsonNode save(String role, Map<String, ?> segment) {
        var document = "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { " + FIELDS + "} }";
        return api.ask(role, document, Map.of("segment", segment));
    }

    JsonNode change(String role, JsonNode segment, Map<String, ?> change) {
        var document = """
                mutation ($id: ID!, $revision: Int!, $change: SegmentChange!) {
                  changeSegment(id: $id, revision: $revision, change: $change) { %s } }
                """.formatted(FIELDS);
        var variables = variables(segment);
        variables.put("change", change);
        return api.ask(role, document, variables);
    }

    JsonNode changed(JsonNode segment, Map<String, ?> change) {
        return done(change("marketing", segment, change), "changeSegment");
    }

    JsonNode revert(String role, JsonNode segment, int to) {
        var document = """
                mutation ($id: ID!, $revision: Int!, $to: Int!) {
                  revertSegment(id: $id, revision: $revision, to: $to) { %s } }
                """.formatted(FIELDS);
        var variables = variables(segment);
        variables.put("to", to);
        return api.ask(role, document, variables);
    }

    JsonNode freeze(String role, JsonNode segment) {
        var document = """
                mutation ($id: ID!, $revision: Int!) { freezeSegment(id: $id, revision: $revision) { %s } }
                """.formatted(FIELDS);
        return api.ask(role, document, variables(segment));
    }

    JsonNode frozen(JsonNode segment) {
        var freezing = done(freeze("marketing", segment), "freezeSegment");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(read("marketing", freezing).at("/kind").asString())
                                .isEqualTo("FROZEN"));
        return read("marketing", freezing);
    }

    JsonNode duplicate(String role, JsonNode segment, String name) {
        var document =
                "mutation ($id: ID!, $name: String!) { duplicateSegment(id: $id, name: $name) { " + FIELDS + "} }";
        return api.ask(role, document, Map.of("id", id(segment), "name", name));
    }

    JsonNode delete(String role, JsonNode segment) {
        var document = "mutation ($id: ID!, $revision: Int!) { deleteSegment(id: $id, revision: $revision) }";
        return api.ask(role, document, variables(segment));
    }

    JsonNode read(String role, JsonNode segment) {
        return done(ask(role, id(segment), FIELDS), "segment");
    }

    /** The whole answer to some fields of a segment. */
    JsonNode ask(String role, String id, String fields) {
        return api.ask(role, "query ($id: ID!) { segment(id: $id) { " + fields + " } }", Map.of("id", id));
    }

    /** The whole answer to how many customers there are. */
    JsonNode count(String role, Map<String, ?> filter) {
        var document = "query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }";
        return api.ask(role, document, Map.of("filter", filter));
    }

    int counted(String role, Map<String, ?> filter) {
        var answer = count(role, filter);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/customers/totalCount").asInt();
    }

    static JsonNode done(JsonNode answer, String field) {
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/" + field);
    }

    static String id(JsonNode segment) {
        return segment.at("/id").asString();
    }

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    static String message(JsonNode answer) {
        return answer.at("/errors/0/message").asString("");
    }

    private static Map<String, Object> variables(JsonNode segment) {
        return new HashMap<>(
                Map.of("id", id(segment), "revision", segment.at("/revision").asInt()));
    }
}
