package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InstallationTest
class RfmApiTests {

    private static final String COMPUTE = "mutation { computeRfm { id askedBy customers frequency monetary } }";
    private static final String GROUPS = "{ rfm { revision groups { name recency { from to } } } }";
    private static final String CHANGE = """
            mutation ($revision: Int!, $groups: [RfmGroupInput!]!) {
              changeRfmGroups(revision: $revision, groups: $groups) { revision groups { name recency { from to } frequency { from to } } }
            }
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    Intake intake;

    @Autowired
    RfmGroups groups;

    @Autowired
    JdbcClient jdbc;

    private final Api api;
    private String customer = "";

    RfmApiTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void onePersonWithAnOrder() {
        jdbc.sql("DELETE FROM rfm_run").update();
        EmptyRecord.clear(application);
        var person = Map.of("customerNumber", UUID.randomUUID().toString(), "displayName", "Somebody");
        customer = intake.customers(List.of(person)).getFirst().toString();
        order("12.50");
    }

    @Test
    void computesForMarketing() {
        var run = api.ask("marketing", COMPUTE, Map.of()).at("/data/computeRfm");

        assertThat(run.at("/customers").asInt()).isEqualTo(1);
        assertThat(run.at("/askedBy").asString()).isEqualTo("marketing");
        assertThat(run.at("/frequency/0").asInt()).isEqualTo(1);
        assertThat(run.at("/monetary/3").asString()).isEqualTo("12.50");
    }

    @Test
    void tellsWhoWentWhere() {
        var first = api.ask("marketing", COMPUTE, Map.of())
                .at("/data/computeRfm/id")
                .asString();
        order("100");
        var second =
                api.ask("admin", COMPUTE, Map.of()).at("/data/computeRfm/id").asString();

        var flows = movement("privacy-officer", first, second);

        assertThat(flows.at("/data/rfm/movement")).hasSize(1);
        assertThat(flows.at("/data/rfm/movement/0/customers").asInt()).isEqualTo(1);
        assertThat(flows.at("/data/rfm/movement/0/from/group").asString()).isEqualTo("Lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "x", "1 OR 1=1"})
    void saysThatARunIsNotKept(String run) {
        assertThat(movement("marketing", run, run)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    /** Groups may go by what was spent. */
    @ParameterizedTest
    @CsvSource({
        "service, { rfm { runs { monetary } } }, monetary",
        "service, '{ rfm { movement(from: \"1\", to: \"1\") { customers } } }', movement",
        "service, mutation { computeRfm { id } }, computeRfm",
        "privacy-officer, mutation { computeRfm { id } }, computeRfm",
        "partner, { rfm { revision } }, rfm"
    })
    void doesNotExistForWhoMayNot(String role, String question, String field) {
        var error = api.ask(role, question, Map.of()).at("/errors/0");

        assertThat(error.at("/extensions/code").asString()).isEqualTo("VALIDATION");
        assertThat(error.at("/message").asString()).contains("'" + field + "'");
    }

    @Test
    void changesGroups() {
        var before = groups.inOrder();
        int revision = groups.revision();
        var changed = change(revision, List.of(Map.of("name", "Gold", "recency", Map.of("from", 4, "to", 5))));

        assertThat(changed.at("/data/changeRfmGroups/revision").asInt()).isEqualTo(revision + 1);
        assertThat(changed.at("/data/changeRfmGroups/groups")).hasSize(1);
        assertThat(changed.at("/data/changeRfmGroups/groups/0/frequency/to").asInt())
                .isEqualTo(5);

        var late = change(revision, List.of());
        assertThat(late.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        groups.replace(revision + 1, before);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, from", "1, 6, to", "4, 3, to"})
    void refusesQuintilesThatAreNone(int from, int to, String field) {
        var before = api.ask("marketing", GROUPS, Map.of());
        var refusal =
                change(groups.revision(), List.of(Map.of("name", "Gold", "recency", Map.of("from", from, "to", to))));

        assertThat(refusal.at("/errors/0/extensions/argument").asString()).isEqualTo("groups[0].recency." + field);
        assertThat(api.ask("marketing", GROUPS, Map.of())).isEqualTo(before);
    }

    @Test
    void refusesTwoGroupsOfOneName() {
        var refusal = change(groups.revision(), List.of(Map.of("name", "Gold"), Map.of("name", "Gold")));

        assertThat(refusal.at("/errors/0/extensions/argument").asString()).isEqualTo("groups[1].name");
    }

    private JsonNode change(int revision, List<Map<String, Object>> changed) {
        return api.ask("marketing", CHANGE, Map.of("revision", revision, "groups", changed));
    }

    private JsonNode movement(String role, String from, String to) {
        return api.ask(
                role,
                "query ($from: ID!, $to: ID!) { rfm { movement(from: $from, to: $to) { from { group ranked } customers } } }",
                Map.of("from", from, "to", to));
    }

    private void order(String amount) {
        intake.orders(List.of(Map.of(
                "number",
                UUID.randomUUID().toString(),
                "customerId",
                customer,
                "orderedAt",
                Instant.now(),
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(Map.of(
                        "sku", "S-1", "product", Map.of("name", "Thing"), "quantity", 1, "unitPrice", amount)))));
    }
}
