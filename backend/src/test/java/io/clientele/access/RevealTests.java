package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever sees something masked may have it uncovered, of one customer, for a reason, and not for long. */
@InstallationTest
class RevealTests {

    private static final String PAGE = """
            query ($id: ID!) { customer(id: $id) { creditRating notes reveals { category until } } }
            """;

    private static final String REVEAL = """
            mutation ($id: ID!, $category: DataCategory!, $reason: String!) {
              revealCustomer(id: $id, category: $category, reason: $reason) { category until }
            }
            """;

    private static final String REASON = "Ticket 4711: asks why the invoice was refused";

    @Autowired
    JdbcClient jdbc;

    private final Api api;
    private String id = "";

    RevealTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void customer() {
        jdbc.sql("DELETE FROM access_reveal").update();
        id = customer("Good");
    }

    @Test
    void uncoversOneCategoryOfOneCustomer() {
        var other = customer("Bad");
        assertThat(page(id).at("/creditRating").asString()).isEqualTo("•••");

        var revealed = reveal(id, "FINANCIAL", REASON);

        assertThat(revealed.at("/data/revealCustomer/category").asString()).isEqualTo("FINANCIAL");
        assertThat(page(id).at("/creditRating").asString()).isEqualTo("Good");
        assertThat(page(id).at("/notes").asString()).isEqualTo("•••");
        assertThat(page(id).at("/reveals/0").toString())
                .isEqualTo(revealed.at("/data/revealCustomer").toString());
        assertThat(page(other).at("/creditRating").asString()).isEqualTo("•••");
        assertThat(page(other).at("/reveals")).isEmpty();
    }

    @Test
    void uncoversNothingInLists() {
        reveal(id, "FINANCIAL", REASON);

        var listed = await().until(
                        () -> api.ask("service", "{ customers { edges { node { id creditRating } } } }", Map.of())
                                .at("/data/customers/edges"),
                        edges -> edges.findValuesAsString("id").contains(id));
        assertThat(listed.findValuesAsString("creditRating")).containsOnly("•••");
    }

    @Test
    void coversAgainAfterAWhile() {
        reveal(id, "FINANCIAL", REASON);

        jdbc.sql("UPDATE access_reveal SET ends_at = UTC_TIMESTAMP(6)").update();

        assertThat(page(id).at("/creditRating").asString()).isEqualTo("•••");
        assertThat(page(id).at("/reveals")).isEmpty();
    }

    @Test
    void uncoversNothingForOthers() {
        reveal(id, "FINANCIAL", REASON);

        jdbc.sql("UPDATE access_reveal SET user_name = 'somebody else'").update();

        assertThat(page(id).at("/creditRating").asString()).isEqualTo("•••");
    }

    @Test
    void keepsTheReason() {
        reveal(id, "SENSITIVE", "  " + REASON + " ");

        var entry = await().until(
                        () -> api.ask(
                                        "privacy-officer",
                                        "query ($id: ID!) { auditTrail(customer: $id, action: REVEAL) { entries { categories reason } } }",
                                        Map.of("id", id))
                                .at("/data/auditTrail/entries/0"),
                        found -> !found.isMissingNode());
        assertThat(entry.at("/reason").asString()).isEqualTo(REASON);
        assertThat(entry.at("/categories/0").asString()).isEqualTo("SENSITIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "CONTACT", "INTERNAL"})
    void refusesWhatIsNotMasked(String category) {
        assertThat(argument(reveal(id, category, REASON))).isEqualTo("category");
    }

    @Test
    void wantsAReason() {
        assertThat(argument(reveal(id, "FINANCIAL", "           because            ")))
                .isEqualTo("reason");
        assertThat(argument(reveal(id, "FINANCIAL", "x".repeat(501)))).isEqualTo("reason");
        assertThat(page(id).at("/creditRating").asString()).isEqualTo("•••");
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        assertThat(code(reveal("9000000000000000", "FINANCIAL", REASON))).isEqualTo("NOT_FOUND");
    }

    @Test
    void letsNobodyUncoverEverybody() {
        for (int time = 0; time < 30; time++) {
            assertThat(code(reveal(id, "FINANCIAL", REASON))).isEmpty();
        }

        assertThat(code(reveal(id, "FINANCIAL", REASON))).isEqualTo("RATE_LIMITED");
        jdbc.sql("UPDATE access_reveal SET revealed_at = revealed_at - INTERVAL 1 HOUR")
                .update();
        assertThat(code(reveal(id, "FINANCIAL", REASON))).isEmpty();
    }

    @Test
    void saysWhatHolds() {
        var rules = api.ask(
                        "service", "{ revealRules { seconds mostInAnHour shortestReason longestReason } }", Map.of())
                .at("/data/revealRules");

        assertThat(rules.toString())
                .isEqualTo("{\"seconds\":600,\"mostInAnHour\":30,\"shortestReason\":10,\"longestReason\":500}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "partner", "privacy-officer", "admin"})
    void existsOnlyForWhoeverMayReveal(String role) {
        var forbidden = api.ask(role, REVEAL, Map.of("id", id, "category", "FINANCIAL", "reason", REASON));
        var field = api.ask(role, "query ($id: ID!) { customer(id: $id) { reveals { until } } }", Map.of("id", id));
        var rules = api.ask(role, "{ revealRules { seconds } }", Map.of());

        assertThat(code(forbidden)).isEqualTo("VALIDATION");
        assertThat(code(field)).isEqualTo("VALIDATION");
        assertThat(code(rules)).isEqualTo("VALIDATION");
    }

    private String customer(String rating) {
        var customer = Map.of(
                "customerNumber",
                "R-" + UUID.randomUUID(),
                "displayName",
                "Somebody",
                "creditRating",
                rating,
                "notes",
                "Prefers calls in the evening");
        return api.ask(
                        "privacy-officer",
                        "mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } } }",
                        Map.of("customers", List.of(customer)))
                .at("/data/upsertCustomers/customers/0/id")
                .asString();
    }

    private JsonNode page(String customer) {
        return api.ask("service", PAGE, Map.of("id", customer)).at("/data/customer");
    }

    private JsonNode reveal(String customer, String category, String reason) {
        return api.ask("service", REVEAL, Map.of("id", customer, "category", category, "reason", reason));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    private static String argument(JsonNode answer) {
        return answer.at("/errors/0/extensions/argument").asString("");
    }
}
