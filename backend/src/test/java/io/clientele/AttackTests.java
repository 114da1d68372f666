package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Ways in which other systems gave away what a role may not see, tried on the whole product. */
@InstallationTest
class AttackTests {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } waitToken } }
            """;

    private final Api api;
    private final String secret = "qzw" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";
    private String written = "";

    AttackTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void customer() {
        var answer = api.ask(
                "privacy-officer",
                UPSERT,
                Map.of(
                        "customers",
                        List.of(Map.of(
                                "customerNumber",
                                "A-" + secret,
                                "displayName",
                                "Somebody " + secret,
                                "gender",
                                "OTHER",
                                "notes",
                                secret,
                                "contactPoints",
                                List.of(Map.of("kind", "EMAIL", "value", secret + "@example.com"))))));
        id = answer.at("/data/upsertCustomers/customers/0/id").asString();
        written = answer.at("/data/upsertCustomers/waitToken").asString();
        assertThat(found("service", secret + "@example.com")).isEqualTo(1);
    }

    @Test
    void freeTextThatMatchesHiddenFields() {
        assertThat(found("admin", "Somebody " + secret)).isEqualTo(1);
        assertThat(found("admin", secret + "@example.com")).isZero();
        assertThat(found("service", secret)).isEqualTo(1);
        assertThat(errors(api.ask("marketing", "{ customers(search: \"x\") { totalCount } }", Map.of())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ totalCount }",
                "{ edges { cursor } }",
                "{ facets { gender { count } } }",
                "{ pageInfo { hasNextPage } }"
            })
    void countingThroughAFastPath(String wanted) {
        var answer = api.ask(
                "partner", "{ customers(filter: { lifetimeSpend: { gte: 1 } }) %s }".formatted(wanted), Map.of());

        assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull())
                .isTrue();
        assertThat(code(answer)).isEqualTo("VALIDATION");
    }

    @Test
    void anEmptyResultThatReturnsBeforeTheRefusal() {
        var nobody = "{ city: { in: [\"nowhere at all\"] } }";
        var answer = api.ask(
                "partner",
                "{ customers(filter: { all: [%s, { lifetimeSpend: { gte: 1 } }] }) { totalCount } }".formatted(nobody),
                Map.of());

        assertThat(code(answer)).isEqualTo("VALIDATION");
    }

    @Test
    void noneCompiledAsSomeAndOnlyTheFirstConditionChecked() {
        long all = count("{ }");
        long others = count("{ gender: { in: [OTHER] } }");

        assertThat(others).isPositive();
        assertThat(count("{ none: [{ gender: { in: [OTHER] } }] }")).isEqualTo(all - others);
        assertThat(count("{ none: [{ gender: { in: [FEMALE] } }, { gender: { in: [OTHER] } }] }"))
                .isEqualTo(all - count("{ gender: { in: [FEMALE, OTHER] } }"));
    }

    @Test
    void aCursorReplayedUnderAnotherRole() {
        api.ask(
                "service",
                UPSERT,
                Map.of("customers", List.of(Map.of("customerNumber", "B-" + secret, "displayName", "Another"))));
        var page = "query ($after: String) { customers(first: 1, after: $after) { edges { cursor node { id } } } }";
        var cursor = api.ask("service", page, Map.of())
                .at("/data/customers/edges/0/cursor")
                .asString();

        assertThat(errors(api.ask("service", page, Map.of("after", cursor)))).isEmpty();
        assertThat(Stream.of("marketing", "partner", "admin", "privacy-officer"))
                .allSatisfy(role -> assertThat(api.ask(role, page, Map.of("after", cursor))
                                .at("/errors/0/extensions/argument")
                                .asString())
                        .isEqualTo("after"));
    }

    @Test
    void aCacheOrABatchSharedBetweenRoles() throws Exception {
        var document = "query ($id: ID!) { customer(id: $id) { displayName contactPoints { value } } }";
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Callable<JsonNode>>();
            for (int round = 0; round < 40; round++) {
                answers.add(() -> api.ask("service", document, Map.of("id", id)));
                answers.add(() -> api.ask("marketing", document, Map.of("id", id)));
            }
            var results = requests.invokeAll(answers);
            for (int index = 0; index < results.size(); index++) {
                var name = results.get(index)
                        .get()
                        .at("/data/customer/displayName")
                        .asString();
                assertThat(name).isEqualTo(index % 2 == 0 ? "Somebody " + secret : "S•••");
            }
        }
    }

    @Test
    void theAnswerOfAMutationThatRepeatsWhatIsHidden() {
        var answer = api.ask(
                "admin",
                "mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { contactPoints { value } } } }",
                Map.of("customers", List.of(Map.of("customerNumber", "A-" + secret))));

        assertThat(code(answer)).isEqualTo("VALIDATION");
        assertThat(answer.toString()).doesNotContain("@example.com");
    }

    private long count(String filter) {
        var document = filter.equals("{ }")
                ? "{ customers { totalCount } }"
                : "{ customers(filter: %s) { totalCount } }".formatted(filter);
        return api.ask("marketing", document, Map.of())
                .at("/data/customers/totalCount")
                .asLong();
    }

    private int found(String role, String text) {
        return api.ask(
                        role,
                        "query ($s: String, $w: String) { customers(search: $s, waitFor: $w) { totalCount } }",
                        Map.of("s", text, "w", written))
                .at("/data/customers/totalCount")
                .asInt();
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static List<JsonNode> errors(JsonNode answer) {
        return answer.at("/errors").valueStream().toList();
    }
}
