package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.util.HashMap;
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

/** Who looked at whom and who changed whom can be read afterwards, by those who may. */
@InstallationTest
class AuditTests {

    private static final String TRAIL = """
            query ($customer: ID, $user: String, $action: AuditAction, $category: DataCategory, $refused: Boolean,
                $from: DateTime, $until: DateTime, $first: Int! = 50, $after: String) {
              auditTrail(customer: $customer, user: $user, action: $action, category: $category, refused: $refused,
                  from: $from, until: $until, first: $first, after: $after) {
                entries {
                  position happenedAt user client roles action operation categories affected customers detail reason refused
                }
                nextPage
              }
            }
            """;

    private static final String UPSERT = """
            mutation Bring($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id } waitToken }
            }
            """;

    @Autowired
    JdbcClient jdbc;

    private final Api api;
    private final String number = "A-" + UUID.randomUUID();
    private String id = "";

    AuditTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void customer() {
        id = upserted(number, "Somebody")
                .at("/data/upsertCustomers/customers/0/id")
                .asString();
    }

    @Test
    void tellsWhoLookedAtACustomerAndAtWhat() {
        api.ask(
                "service",
                "query Page($id: ID!) { customer(id: $id) { displayName birthDate lifetime { spend { amount } } } }",
                "Page",
                Map.of("id", id));

        var entry = awaited("READ_CUSTOMERS");
        assertThat(entry.at("/user").asString()).isNotBlank();
        assertThat(texts(entry.at("/roles"))).containsExactly("service");
        assertThat(entry.at("/operation").asString()).isEqualTo("Page");
        assertThat(texts(entry.at("/categories"))).containsExactly("IDENTITY", "DEMOGRAPHIC", "BEHAVIOUR", "FINANCIAL");
        assertThat(texts(entry.at("/customers"))).containsExactly(id);
        assertThat(entry.at("/affected").asInt()).isEqualTo(1);
        assertThat(entry.at("/refused").asBoolean()).isFalse();
    }

    @Test
    void seesThroughAliasesAndFragments() {
        api.ask(
                "service",
                "query ($id: ID!) { who: customer(id: $id) { ...Reach } } fragment Reach on Customer { a: contactPoints { value } }",
                Map.of("id", id));

        assertThat(texts(awaited("READ_CUSTOMERS").at("/categories"))).containsExactly("CONTACT");
    }

    @Test
    void tellsWhomAListShowed() {
        var other = upserted(number + "-2", "Somebody else");
        var otherId = other.at("/data/upsertCustomers/customers/0/id").asString();

        api.ask(
                "service",
                "query ($wait: String) { customers(waitFor: $wait, first: 10) { edges { node { displayName } } } }",
                Map.of("wait", other.at("/data/upsertCustomers/waitToken").asString()));

        var entry = awaited("READ_CUSTOMERS");
        assertThat(texts(entry.at("/customers"))).contains(id, otherId);
        assertThat(entry.at("/affected").asInt())
                .isEqualTo(entry.at("/customers").size());
    }

    @Test
    void tellsWhoChangedACustomer() {
        var entry = awaited("CHANGE_CUSTOMERS");

        assertThat(texts(entry.at("/categories"))).containsExactly("IDENTITY");
        assertThat(texts(entry.at("/roles"))).containsExactly("service");
        assertThat(entry.at("/operation").asString()).isEqualTo("Bring");
    }

    @Test
    void tellsWhoRecordedAnOrder() {
        var line = Map.of("sku", "A", "quantity", 1, "unitPrice", "1.50", "product", Map.of("name", "Apple"));
        api.ask(
                "service",
                "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }",
                Map.of(
                        "orders",
                        List.of(Map.of(
                                "customerId",
                                id,
                                "number",
                                "O-" + number,
                                "orderedAt",
                                "2026-01-15T10:00:00Z",
                                "channel",
                                "WEB",
                                "currency",
                                "USD",
                                "lines",
                                List.of(line)))));

        assertThat(texts(awaited("RECORD_ORDERS").at("/categories"))).contains("BEHAVIOUR");
    }

    @Test
    void stillSpeaksOfWhoeverWasErased() {
        api.ask("privacy-officer", "mutation ($id: ID!) { eraseCustomer(id: $id) { id } }", Map.of("id", id));

        assertThat(texts(awaited("ERASE_CUSTOMER").at("/roles"))).containsExactly("privacy-officer");
    }

    @Test
    void tellsNothingOfWhatWasNotDone() {
        var nobody = "9000000000000000";
        var refused = api.ask("admin", "mutation ($id: ID!) { deleteCustomer(id: $id) { id } }", Map.of("id", nobody));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
        upserted(number, "Somebody");
        api.ask("service", "{ customers { totalCount edges { node { id } } } }", Map.of());
        api.ask("service", "query ($id: ID!) { customer(id: $id) { displayName } }", Map.of("id", id));

        awaited("READ_CUSTOMERS");
        assertThat(trail(Map.of("customer", nobody)).at("/entries")).isEmpty();
        assertThat(trail(Map.of("customer", id)).at("/entries")).hasSize(2);
    }

    @Test
    void withholdsWhatCannotBeNoted() {
        jdbc.sql("RENAME TABLE audit_inbox TO audit_inbox_away").update();
        try {
            var answer = api.ask("service", "query ($id: ID!) { customer(id: $id) { displayName } }", Map.of("id", id));
            var list = api.ask("service", "{ customers { edges { node { displayName } } } }", Map.of());
            var write = upserted(number, "Somebody new");

            assertThat(list.has("data")).as(list.toString()).isFalse();
            assertThat(answer.has("data")).as(answer.toString()).isFalse();
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(answer.toString()).doesNotContain("Somebody");
            assertThat(write.at("/errors")).isNotEmpty();
        } finally {
            jdbc.sql("RENAME TABLE audit_inbox_away TO audit_inbox").update();
        }
        var name = jdbc.sql("SELECT display_name FROM customer WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(name).isEqualTo("Somebody");
    }

    @Test
    void findsByUserActionCategoryAndTime() {
        api.ask("service", "query ($id: ID!) { customer(id: $id) { birthDate } }", Map.of("id", id));
        var entry = awaited("READ_CUSTOMERS");
        var user = entry.at("/user").asString();
        var at = entry.at("/happenedAt").asString();

        assertThat(found(Map.of("user", user, "category", "DEMOGRAPHIC"))).isEqualTo(1);
        assertThat(found(Map.of("user", user + "x"))).isZero();
        assertThat(found(Map.of("category", "DEMOGRAPHIC"))).isEqualTo(1);
        assertThat(found(Map.of("category", "IDENTITY"))).isEqualTo(1);
        assertThat(found(Map.of("category", "SENSITIVE"))).isZero();
        assertThat(found(Map.of("from", at))).isEqualTo(1);
        assertThat(found(Map.of("until", at))).isEqualTo(1);
        assertThat(found(Map.of("refused", true))).isZero();
    }

    @Test
    void turnsPagesWithoutGapsOrRepetitions() {
        for (int reading = 0; reading < 4; reading++) {
            api.ask("service", "query ($id: ID!) { customer(id: $id) { birthDate } }", Map.of("id", id));
        }
        await().until(() -> found(Map.of()) == 5);

        var first = trail(Map.of("customer", id, "first", 3));
        var second = trail(Map.of(
                "customer", id, "first", 3, "after", first.at("/nextPage").asString()));

        assertThat(first.at("/entries")).hasSize(3);
        assertThat(second.at("/entries")).hasSize(2);
        assertThat(second.at("/nextPage").isNull()).isTrue();
        assertThat(first.at("/entries/2/position").asLong())
                .isGreaterThan(second.at("/entries/0/position").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "service", "partner", "admin"})
    void isForPrivacyOfficersOnly(String role) {
        var forbidden = api.ask(role, "{ auditTrail { nextPage } }", Map.of());
        var misspelt = api.ask(role, "{ auditTrial { nextPage } }", Map.of());

        assertThat(forbidden.toString()).isEqualTo(misspelt.toString().replace("auditTrial", "auditTrail"));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertThat(refusal(Map.of("customer", "C-1"))).isEqualTo("customer");
        assertThat(refusal(Map.of("after", "x"))).isEqualTo("after");
        assertThat(refusal(Map.of("first", 0))).isEqualTo("first");
        assertThat(refusal(Map.of("first", 201))).isEqualTo("first");
    }

    private JsonNode upserted(String customerNumber, String name) {
        return api.ask(
                "service",
                UPSERT,
                "Bring",
                Map.of("customers", List.of(Map.of("customerNumber", customerNumber, "displayName", name))));
    }

    /** The latest entry of the kind about the customer, once it is in the chain. */
    private JsonNode awaited(String action) {
        return await().until(
                        () -> trail(Map.of("customer", id, "action", action)).at("/entries/0"),
                        entry -> !entry.isMissingNode());
    }

    private int found(Map<String, ?> conditions) {
        var ofCustomer = new HashMap<String, Object>(conditions);
        ofCustomer.put("customer", id);
        return trail(ofCustomer).at("/entries").size();
    }

    private JsonNode trail(Map<String, ?> variables) {
        var answer = api.ask("privacy-officer", TRAIL, variables);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/auditTrail");
    }

    private String refusal(Map<String, ?> variables) {
        return api.ask("privacy-officer", TRAIL, variables)
                .at("/errors/0/extensions/argument")
                .asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
