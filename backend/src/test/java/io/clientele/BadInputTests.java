package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong is said with its place, in the words of the sender, and nothing happens. */
@InstallationTest
class BadInputTests {

    private static final String COUNT = "query($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"gender":{"in":["ROBOT"]}}                        | filter.gender.in[0]
            {"age":{"gte":44,"lte":25}}                        | filter.age
            {"age":{}}                                         | filter.age
            {"age":{"gte":-1}}                                 | filter.age
            {"state":{"in":[]}}                                | filter.state
            {"all":[]}                                         | filter.all
            {"all":[{"lastOrder":{"within":{"lastDays":0}}}]}  | filter.all[0].lastOrder
            {"lastOrder":{"within":{"lastDays":5,"from":"2026-01-01"}}} | filter.lastOrder
            {"gender":{"in":["MALE"]},"state":{"in":["CA"]}}   | CustomerFilter
            {"lifetimeSpend":{"gte":"much"}}                   | filter.lifetimeSpend.gte
            {"all":[{"age":{"gte":1}},{"gender":{"in":"MAN"}}]} | filter.all[1].gender.in
            {"birthday":{"nextDays":400}}                      | filter.birthday
            {"birthday":{"from":"02-30","until":"03-01"}}      | filter.birthday.from
            {"birthday":{"from":"12-20"}}                      | filter.birthday
            {"postalCode":{"startsWith":[]}}                   | filter.postalCode
            {"income":{"gte":9,"lte":8}}                       | filter.income
            {"averageOrder":{"gte":"0.001"}}                   | filter.averageOrder
            {"purchases":{"average":{"gte":5,"lte":4}}}        | filter.purchases.average
            {"purchases":{"line":{"category":{"in":[]}}}}      | filter.purchases.line.category
            {"any":[{"acquired":{"within":{"from":"2026-02-02","until":"2026-02-01"}}}]} | filter.any[0].acquired.within
            {"joined":{"within":{"lastDays":80000}}}           | filter.joined.within
            {"companyType":{"in":["CLUB"]}}                    | filter.companyType.in[0]
            {"isKnown":"SHOE_SIZE"}                            | filter.isKnown
            {"colour":{"in":["red"]}}                          | colour
            """)
    void refusesAFilterAndSaysWhere(String filter, String place) {
        var answer = api.ask("marketing", COUNT, Map.of("filter", new JsonMapper().readValue(filter, Map.class)));

        refusal(answer, place);
    }

    @Test
    void refusesPagesThatCannotBe() {
        for (int first : List.of(-1, 0, 201)) {
            refusal(
                    api.ask("marketing", "{ customers(first: %d) { edges { cursor } } }".formatted(first), Map.of()),
                    "first");
        }
    }

    @Test
    void refusesCursorsThatAreNoneOrOfAnotherQuestion() {
        people(3);
        var page = "query($after: String, $filter: CustomerFilter) "
                + "{ customers(first: 1, after: $after, filter: $filter) { edges { cursor } } }";
        refusal(api.ask("marketing", page, Map.of("after", "nonsense")), "after");

        var cursor = api.ask("marketing", page, Map.of())
                .at("/data/customers/edges/0/cursor")
                .asString();
        assertThat(api.ask("marketing", page, Map.of("after", cursor)).has("errors"))
                .isFalse();
        var filter = Map.of("gender", Map.of("in", List.of("MALE")));
        refusal(api.ask("marketing", page, Map.of("after", cursor, "filter", filter)), "another filter");
        refusal(api.ask("service", page, Map.of("after", cursor)), "other rights");
    }

    @Test
    void saysThatThereIsNoSuchCustomer() {
        for (var id : List.of("987654321", "somebody", "-1", "99999999999999999999")) {
            var answer = api.ask("service", "query($id: ID!) { customer(id: $id) { id } }", Map.of("id", id));

            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("customer");
        }
    }

    @Test
    void refusesAFilterThatIsNestedBeyondReason() {
        for (int depth : List.of(13, 200, 5_000)) {
            var nested = "{\"all\":[".repeat(depth) + "{\"age\":{\"gte\":1}}" + "]}".repeat(depth);
            var body =
                    "{\"query\":\"query($f: CustomerFilter) { customers(filter: $f) { totalCount } }\",\"variables\":{\"f\":"
                            + nested + "}}";
            var asVariable =
                    new JsonMapper().readTree(api.post("marketing", body).body());
            refusal(asVariable, "");

            var literal = "{all:[".repeat(depth) + "{age:{gte:1}}" + "]}".repeat(depth);
            refusal(api.ask("marketing", "{ customers(filter: %s) { totalCount } }".formatted(literal), Map.of()), "");
        }
    }

    @Test
    void writesNoneOfABatchWithOneBadCustomer() {
        var before = customers();
        var good = Map.of("customerNumber", "good", "displayName", "Good");
        var bad = Map.of("customerNumber", "bad", "displayName", "Bad", "birthDate", "2999-01-01");

        var answer = upsert(List.of(good, bad));

        refusal(answer, "customers[1].birthDate");
        assertThat(answer.at("/errors/0/extensions/problems/0/path").asString()).isEqualTo("customers[1].birthDate");
        assertThat(customers()).isEqualTo(before);
    }

    @Test
    void refusesBatchesAboveAThousand() {
        var many = IntStream.rangeClosed(0, 1_000)
                .mapToObj(index -> Map.of("customerNumber", "many-" + index, "displayName", "Many"))
                .toList();

        refusal(upsert(many), "customers");
        assertThat(upsert(many.subList(0, 1_000))
                        .at("/data/upsertCustomers/created")
                        .asInt())
                .isEqualTo(1_000);
    }

    @Test
    void recordsNoOrderOfNobodyOrOfNothing() {
        var id = people(1).getFirst();
        refusal(record(order("987654321", "1", "A", 1)), "orders[0].customerId");
        refusal(record(order(id, "2", "unheard-of", 1)), "orders[0].lines[0].sku");
        refusal(record(order(id, "3", "A", 0)), "orders[0].lines[0].quantity");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM purchase_order WHERE number IN ('1', '2', '3')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesTokensThatNoMutationGave() {
        refusal(api.ask("marketing", "{ customers(waitFor: \"soon\") { totalCount } }", Map.of()), "waitFor");
    }

    private static void refusal(JsonNode answer, String told) {
        var error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("VALIDATION");
        assertThat(error.toString()).contains(told);
        assertThat(error.toString()).doesNotContain("Exception", "SELECT ", "io.clientele");
    }

    private List<String> people(int count) {
        var people = IntStream.range(0, count)
                .mapToObj(index -> Map.of("customerNumber", "P-" + index, "displayName", "Person"))
                .toList();
        var upserted = upsert(people).at("/data/upsertCustomers");
        var wait = "query($token: String) { customers(waitFor: $token) { totalCount } }";
        api.ask("marketing", wait, Map.of("token", upserted.at("/waitToken").asString()));
        return upserted.at("/customers")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
    }

    private JsonNode upsert(List<? extends Map<String, ?>> customers) {
        var mutation = "mutation($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) "
                + "{ created customers { id } waitToken } }";
        return api.ask("service", mutation, Map.of("customers", customers));
    }

    private JsonNode record(Map<String, ?> order) {
        var mutation = "mutation($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }";
        return api.ask("service", mutation, Map.of("orders", Collections.singletonList(order)));
    }

    private static Map<String, ?> order(String customer, String number, String sku, int quantity) {
        return Map.of(
                "customerId",
                customer,
                "number",
                number,
                "orderedAt",
                "2026-01-15T10:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                Arrays.asList(Map.of("sku", sku, "quantity", quantity, "unitPrice", "1.00")));
    }

    private long customers() {
        return jdbc.sql("SELECT COUNT(*) FROM customer").query(Long.class).single();
    }
}
