package io.clientele.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A word that stands nowhere but in what is hidden is not met anywhere else. */
@InstallationTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    private static final String UPSERT = """
            mutation Bring($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } waitToken } }
            """;

    /** All that a role may ask of a customer is in one of them. */
    private static final List<String> QUESTIONS = List.of(
            "{ customers(first: 50) { edges { node { displayName customerNumber } } } }",
            "{ customers(first: 50) { edges { node { contactPoints { value } addresses { line city } } } } }",
            "{ customers(first: 50) { edges { node { notes taxNumber creditRating source membership { cardNumber level } } } } }",
            "{ customers(first: 50) { edges { node { gender consents { recipient source } } } } }",
            "{ customers(search: \"%1$s\") { totalCount edges { node { id } } } }",
            "{ customers(search: \"%1$s@example.com\") { totalCount edges { node { id } } } }",
            "{ customers { facets { city { value } country { value } } } }",
            "query ($id: ID!) { customer(id: $id) { id version gender age } }",
            "query ($id: ID!) { customer(id: $id) { notez } }",
            "query %1$s { customers(filter: { city: { in: [\"%1$s\"] } }) { totalCount } }");

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.elasticsearch.uris}")
    String elasticsearch;

    @Value("${clientele.index.alias}")
    String alias;

    private final Api api;
    private final String canary =
            "qzv" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private String id = "";

    CanaryTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void customer() {
        var customer = Map.of(
                "customerNumber",
                "N-" + UUID.randomUUID(),
                "displayName",
                "Somebody",
                "notes",
                canary + " notes",
                "taxNumber",
                canary + "-tax",
                "membership",
                Map.of("cardNumber", canary + "-card", "level", "GOLD", "joinedOn", "2024-05-01", "points", 7),
                "contactPoints",
                List.of(Map.of("kind", "EMAIL", "value", canary + "@example.com")),
                "addresses",
                List.of(Map.of("kind", "HOME", "line", canary + " street", "city", "Springfield")));
        var answer = api.ask("privacy-officer", UPSERT, Map.of("customers", List.of(customer)));
        id = answer.at("/data/upsertCustomers/customers/0/id").asString();
        api.ask(
                "privacy-officer",
                "query ($w: String) { customers(waitFor: $w) { totalCount } }",
                Map.of("w", answer.at("/data/upsertCustomers/waitToken").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "partner", "admin"})
    void isInNoAnswerToARoleThatMayNotSeeIt(String role) {
        for (var question : QUESTIONS) {
            var asked = question.formatted("x" + canary);
            var answer = api.ask(role, asked, Map.of("id", id)).toString();
            assertThat(answer.replace("x" + canary, "")).as(asked).doesNotContain(canary);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "admin"})
    void isInNoFileForARoleThatMayNotSeeIt(String role) {
        var segment = Map.of(
                "name", "S-" + UUID.randomUUID(), "definition", Map.of("city", Map.of("in", List.of("Springfield"))));
        var saved = api.ask(
                        role,
                        "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }",
                        Map.of("segment", segment))
                .at("/data/saveSegment/id")
                .asString();

        var file = api.get(role, "/api/segments/" + saved + "/customers.csv");

        assertThat(file.body()).contains("Springfield").doesNotContain(canary);
    }

    @Test
    void isInNoLogWhateverGoesWrong(CapturedOutput output) {
        for (var role : List.of("marketing", "service", "partner", "privacy-officer", "admin")) {
            QUESTIONS.forEach(
                    question -> api.ask(role, question.formatted(canary), Map.of("id", id, "secret", canary)));
            api.ask(role, UPSERT, Map.of("customers", List.of(Map.of("customerNumber", canary, "birthDate", canary))));
            api.ask(role, "{ " + canary, Map.of());
        }
        jdbc.sql("RENAME TABLE customer_address TO customer_address_away").update();
        try {
            api.ask("service", "query ($id: ID!) { customer(id: $id) { notes addresses { line } } }", Map.of("id", id));
            api.ask(
                    "service",
                    UPSERT,
                    Map.of(
                            "customers",
                            List.of(Map.of(
                                    "customerNumber",
                                    canary,
                                    "displayName",
                                    canary,
                                    "addresses",
                                    List.of(Map.of("kind", "HOME", "line", canary))))));
        } finally {
            jdbc.sql("RENAME TABLE customer_address_away TO customer_address").update();
        }

        assertThat(output.getAll()).contains("Error ").doesNotContain(canary);
    }

    @Test
    void isInNoAuditTrail() {
        api.ask(
                "service",
                "query ($id: ID!) { customer(id: $id) { notes contactPoints { value } } }",
                Map.of("id", id));
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM audit_inbox")
                        .query(Integer.class)
                        .single()
                == 0);

        assertThat(tables("audit_%"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(rows(table)).doesNotContain(canary));
    }

    /** Contacts are only there as tokens that nobody can make without the secret; notes and streets not at all. */
    @Test
    void isInNoTermOfTheIndex() throws Exception {
        var anywhere = """
                {"query": {"query_string": {"query": "*%s*", "fields": ["*"], "lenient": true}}}""".formatted(canary);
        var request = HttpRequest.newBuilder(URI.create(elasticsearch + "/" + alias + "/_search"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(anywhere))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"value\":0").doesNotContain(canary);
    }

    private List<String> tables(String like) {
        return jdbc.sql(
                        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE ?")
                .param(like)
                .query(String.class)
                .list();
    }

    private String rows(String table) {
        return String.join(
                "\n",
                jdbc.sql("SELECT * FROM " + table)
                        .query((row, number) -> {
                            var columns = row.getMetaData().getColumnCount();
                            var text = new StringBuilder();
                            for (int column = 1; column <= columns; column++) {
                                var bytes = row.getBytes(column);
                                text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                                        .append('|');
                            }
                            return text.toString();
                        })
                        .list());
    }
}
