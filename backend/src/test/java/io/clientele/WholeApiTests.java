package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.clientele.access.CellSize;
import io.clientele.access.CustomerIds;
import io.clientele.access.Grants;
import io.clientele.access.RowScope;
import io.clientele.access.Viewer;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.StatementCounter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The API from end to end: tokens of the real Keycloak, the real record, the real index. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeApiTests {

    private static final Map<String, String> OPERATIONS = operations();

    private static final Viewer PARTNER = new Viewer(
            "partner",
            "clientele-partner",
            new TreeSet<>(),
            Grants.NONE,
            new RowScope.ConsentedTo("clientele-partner"),
            CellSize.EXACT);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Autowired
    CustomerIds ids;

    private Api api;
    private String fang = "";
    private String written = "";

    @BeforeAll
    void bringPeopleAndWhatTheyBought() {
        api = new Api(port);
        var people = new ArrayList<Map<String, Object>>();
        people.add(fang());
        IntStream.range(0, 30).forEach(index -> people.add(buyer(index)));
        var upserted =
                run("service", "UpsertCustomers", Map.of("customers", people)).at("/data/upsertCustomers");
        assertThat(upserted.at("/created").asInt()).isEqualTo(31);
        fang = upserted.at("/customers/0/id").asString();

        var orders = new ArrayList<Map<String, Object>>();
        upserted.at("/customers")
                .forEach(customer -> orders.add(order(customer.at("/id").asString(), orders.size())));
        var recorded = run("service", "RecordOrders", Map.of("orders", orders)).at("/data/recordOrders");
        assertThat(recorded.at("/recorded").asInt()).isEqualTo(31);
        written = recorded.at("/waitToken").asString();
    }

    @Test
    void readsItsOwnWrite() {
        var filter = Map.of("consent", Map.of("purpose", "MARKETING", "channel", "EMAIL"));

        var answer = run("marketing", "AfterWrite", Map.of("filter", filter, "waitToken", written));

        assertThat(answer.at("/data/customers/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void countsASegmentAsSqlDoes() {
        awaitMirror();
        var filter = Map.of(
                "all",
                List.of(
                        Map.of("gender", Map.of("in", List.of("FEMALE"))),
                        Map.of("lifetimeSpend", Map.of("gte", "50"))));

        var answer = run("marketing", "Segment", Map.of("filter", filter)).at("/data/customers");

        var expected = jdbc.sql("""
                        SELECT COUNT(*) FROM customer c WHERE c.gender = 'FEMALE' AND
                            (SELECT SUM(total_amount - returned_amount) FROM purchase_order WHERE customer_id = c.id) >= 50
                        """).query(Integer.class).single();
        assertThat(expected).isPositive();
        assertThat(answer.at("/totalCount").asInt()).isEqualTo(expected);
        assertThat(answer.at("/edges").size()).isEqualTo(Math.min(20, expected));
        assertThat(answer.at("/edges/0/node/displayName").asString()).endsWith("•••");
    }

    @Test
    void pagesByCursor() {
        awaitMirror();
        var first = run("marketing", "Segment", Map.of()).at("/data/customers");
        var second = run(
                        "marketing",
                        "Segment",
                        Map.of("after", first.at("/pageInfo/endCursor").asString()))
                .at("/data/customers");

        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void findsAPersonInEitherScriptAndByAnyPhoneFormat() {
        awaitMirror();
        for (var scrap :
                List.of("王芳", "芳", "wang f", "WANG", "138 0013 8000", "+86-138-0013-8000", "wang.fang@example.com")) {
            var answer = run("service", "Find", Map.of("search", scrap));
            assertThat(answer.at("/data/customers/edges/0/node/displayName").asString())
                    .as(scrap)
                    .isEqualTo("王芳");
        }
    }

    @Test
    void showsEverythingOfOnePersonToService() {
        var customer = run("service", "Customer360", Map.of("id", fang)).at("/data/customer");

        assertThat(customer.at("/contactPoints/0/value").asString()).isEqualTo("wang.fang@example.com");
        assertThat(customer.at("/age").asInt()).isPositive();
        assertThat(customer.at("/lifetime/orders").asInt()).isEqualTo(1);
        assertThat(customer.at("/orders/edges/0/node/lines/0/product/category").asString())
                .isEqualTo("Music");
        assertThat(customer.at("/orders/edges/0/node/total/amount").asString()).isEqualTo("20");
    }

    @Test
    void coversThePersonForMarketing() {
        var customer = run("marketing", "Customer360", Map.of("id", fang)).at("/data/customer");

        assertThat(customer.at("/displayName").asString()).isEqualTo("王•••");
        assertThat(customer.at("/contactPoints/0/value").asString()).isEqualTo("w•••@e•••.com");
        assertThat(customer.at("/contactPoints/1/value").asString()).isEqualTo("•••00");
        assertThat(customer.at("/lifetime/spend/amount").asString()).isEqualTo("39.80");
    }

    @Test
    void showsAPartnerOnlyWhoConsentsToSharingWithIt() {
        awaitMirror();
        var all = "{ customers(first: 200) { totalCount edges { node { id gender } } } }";
        var shared = jdbc.sql("""
                        SELECT DISTINCT customer_id FROM customer_consent
                        WHERE purpose = 'SHARING' AND recipient = 'clientele-partner' AND status = 'GRANTED'
                        """).query(Long.class).list().stream()
                .map(id -> ids.customer(id, PARTNER))
                .toList();

        var answer = api.ask("partner", all, Map.of()).at("/data/customers");

        assertThat(answer.at("/totalCount").asInt())
                .isEqualTo(shared.size() / 10 * 10)
                .isPositive();
        assertThat(ids(answer)).containsExactlyInAnyOrderElementsOf(shared);
        var stranger = api.ask(
                "partner",
                "query($id: ID!) { customer(id: $id) { id } }",
                Map.of("id", ids.customer(Long.parseLong(fang), PARTNER)));
        assertThat(stranger.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void holdsAWithdrawnConsentAtOnceWhateverTheIndexStillSays() {
        awaitMirror();
        var shared = Map.of("customers", List.of(sharing("shared-for-a-moment", "GRANTED")));
        var key = run("service", "UpsertCustomers", shared)
                .at("/data/upsertCustomers/customers/0/id")
                .asLong();
        var id = ids.customer(key, PARTNER);
        var one = "query($id: ID!) { customer(id: $id) { id } }";
        assertThat(api.ask("partner", one, Map.of("id", id))
                        .at("/data/customer/id")
                        .asString())
                .isEqualTo(id);

        run("service", "UpsertCustomers", Map.of("customers", List.of(sharing("shared-for-a-moment", "WITHDRAWN"))));

        assertThat(api.ask("partner", one, Map.of("id", id))
                        .at("/data/customer")
                        .isNull())
                .isTrue();
    }

    /** However many customers a page has, each part of it is one statement. */
    @RepeatedTest(5)
    void readsAListWithAFixedNumberOfStatements() {
        awaitMirror();
        var list = """
                query($first: Int!) { customers(first: $first) { edges { node {
                  displayName age address { city } addresses { line } contactPoints { value } consents { status }
                  membership { level } lifetime { orders spend { amount } categories brands channels }
                  orders(first: 3) { totalCount edges { node { number lines { quantity product { name } } } } }
                } } } }
                """;
        api.ask("service", list, Map.of("first", 2));

        assertThat(statementsFor(list, 25)).isEqualTo(statementsFor(list, 2)).isLessThan(20);
    }

    private int statementsFor(String list, int first) {
        statements.taken();
        var answer = api.ask("service", list, Map.of("first", first));
        assertThat(answer.at("/data/customers/edges").size()).isEqualTo(first);
        return statements.taken();
    }

    private void awaitMirror() {
        run("marketing", "AfterWrite", Map.of("waitToken", written));
    }

    private JsonNode run(String role, String operation, Map<String, ?> variables) {
        var answer = api.ask(role, OPERATIONS.get(operation), variables);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer;
    }

    private static List<String> ids(JsonNode connection) {
        return connection
                .at("/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private static Map<String, Object> fang() {
        return Map.of(
                "customerNumber", "C-000001",
                "givenName", "芳",
                "familyName", "王",
                "gender", "FEMALE",
                "birthDate", "1992-02-29",
                "contactPoints",
                        List.of(
                                Map.of("kind", "EMAIL", "value", "wang.fang@example.com"),
                                Map.of("kind", "PHONE", "value", "+86 138 0013 8000")),
                "consents", List.of(Map.of("purpose", "MARKETING", "channel", "EMAIL", "status", "GRANTED")));
    }

    private static Map<String, Object> buyer(int index) {
        var buyer = new HashMap<>(sharing("B-" + index, index % 3 == 0 ? "GRANTED" : "DENIED"));
        buyer.put("gender", index % 2 == 0 ? "FEMALE" : "MALE");
        buyer.put("addresses", List.of(Map.of("kind", "HOME", "city", "Springfield", "state", "CA", "country", "US")));
        return buyer;
    }

    private static Map<String, Object> sharing(String number, String status) {
        var sharing =
                Map.of("purpose", "SHARING", "channel", "PARTNER", "recipient", "clientele-partner", "status", status);
        return Map.of("customerNumber", number, "displayName", "Buyer " + number, "consents", List.of(sharing));
    }

    private static Map<String, Object> order(String customer, int index) {
        var line = Map.of(
                "sku",
                "AAAAAAAABAAAAAAA",
                "quantity",
                2,
                "unitPrice",
                index % 4 == 0 ? "19.90" : "29.90",
                "product",
                Map.of("name", "A record", "category", "Music"));
        return Map.of(
                "customerId",
                customer,
                "number",
                "W-" + customer,
                "orderedAt",
                "2026-01-15T10:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(line));
    }

    private static Map<String, String> operations() {
        try {
            var text = new ClassPathResource("operations.graphql").getContentAsString(StandardCharsets.UTF_8);
            return new Parser()
                    .parseDocument(text).getDefinitionsOfType(OperationDefinition.class).stream()
                            .collect(Collectors.toMap(OperationDefinition::getName, AstPrinter::printAst));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
