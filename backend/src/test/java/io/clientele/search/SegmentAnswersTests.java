package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.clientele.graphql.TestGraphQl;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Mirrored;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Facets, warnings and time zones as the API tells them. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentAnswersTests {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } } }
            """;
    private static final String RECORD =
            "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { waitToken } }";

    private final Api api;

    SegmentAnswersTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    /** Thirty-six people: a third in each of Springfield, Salem and Dover; one alone in Nowhere. */
    @BeforeAll
    void populate(@Autowired ApplicationContext application) {
        var people =
                IntStream.range(0, 37).mapToObj(SegmentAnswersTests::person).toList();
        var customers = api.ask("service", UPSERT, Map.of("customers", people)).at("/data/upsertCustomers/customers");
        var orders = IntStream.range(0, 37)
                .mapToObj(index -> order(customers.at("/" + index + "/id").asString(), index))
                .toList();
        api.ask("service", RECORD, Map.of("orders", orders));
        Mirrored.await(application);
    }

    @Test
    void countsEveryFacetThatTheSchemaHas() {
        GraphQLSchema schema = TestGraphQl.schema();
        var facets = ((GraphQLObjectType) schema.getType("CustomerFacets"))
                .getFieldDefinitions().stream()
                        .map(facet -> facet.getName()
                                + (facet.getArgument("from") == null ? "" : "(from: [0, 1])")
                                + fields((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(facet.getType())))
                        .toList();

        var answer =
                api.ask("privacy-officer", "{ customers { facets { " + String.join(" ", facets) + " } } }", Map.of());

        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("/data/customers/facets").size()).isEqualTo(facets.size());
    }

    private static String fields(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(field -> field.getName())
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    @Test
    void drillsDownFromCategoryToBrandToProduct() {
        var facets = facets("service", null, """
                category { value count } books: brand(category: "Books") { value count }
                music: brand(category: "Music") { value count }
                product(category: "Books", brand: "alpha") { value count }
                """);

        assertThat(facets.at("/category").toString())
                .isEqualTo("[{\"value\":\"Books\",\"count\":37},{\"value\":\"Music\",\"count\":19}]");
        assertThat(facets.at("/books").toString())
                .isEqualTo("[{\"value\":\"alpha\",\"count\":19},{\"value\":\"beta\",\"count\":18}]");
        assertThat(facets.at("/music").toString()).isEqualTo("[{\"value\":\"beta\",\"count\":19}]");
        assertThat(facets.at("/product").toString()).isEqualTo("[{\"value\":\"B1\",\"count\":19}]");
    }

    @Test
    void pagesThroughValuesAndFindsAmongThem() {
        var facets = facets("service", Map.of("city", Map.of("in", List.of("Nowhere"))), """
                first: city(first: 2) { value selected } second: city(first: 2, offset: 2) { value }
                found: city(contains: "SPRING") { value count } us: city(country: "US", state: "CA") { value }
                """);

        assertThat(values(facets.at("/first"))).containsExactly("Dover", "Salem", "Nowhere");
        assertThat(facets.at("/first/2/selected").asBoolean()).isTrue();
        assertThat(values(facets.at("/second"))).containsExactly("Springfield");
        assertThat(values(facets.at("/found"))).containsExactly("Springfield");
        assertThat(values(facets.at("/us"))).containsExactly("Springfield", "Nowhere");
    }

    @Test
    void showsWhatIsExcludedAndCountsItAllTheSame() {
        var filter = Map.of("none", List.of(Map.of("city", Map.of("in", List.of("Dover")))));

        var facets = facets("service", filter, "city { value count selected excluded }");

        assertThat(facets.at("/city/0").toString())
                .isEqualTo("{\"value\":\"Dover\",\"count\":12,\"selected\":false,\"excluded\":true}");
        assertThat(total("service", filter)).isEqualTo(25);
    }

    @Test
    void tellsAPartnerNoSmallCellOfAnyFacet() {
        var facets = facets("partner", null, """
                city { value count } brand(category: "Books") { value count } store { value count }
                recency(from: [0]) { count } lifetimeOrders(from: [0, 1]) { count } consent { count }
                """);

        assertThat(values(facets.at("/city"))).containsExactly("Dover", "Salem", "Springfield");
        facets.findValues("count")
                .forEach(count -> assertThat(count.asInt() % 10).isZero());
        assertThat(facets.at("/recency/0/count").asInt()).isEqualTo(30);
    }

    @Test
    void warnsOfValuesThatNobodyHas() {
        var filter = Map.of(
                "all",
                List.of(
                        Map.of("city", Map.of("in", List.of("Dover", "Dovre"))),
                        Map.of("purchases", Map.of("line", Map.of("brand", Map.of("in", List.of("gamma")))))));

        assertThat(warnings("service", filter)).isEqualTo("""
                [{"path":"filter.all[0].city.in","message":"Nobody has the value 'Dovre'."},\
                {"path":"filter.all[1].purchases.line.brand.in","message":"Nobody has the value 'gamma'."}]""");
    }

    /** One customer alone is none to a partner, so the same is told of a city with one and of a city with none. */
    @Test
    void warnsAPartnerOfSmallCellsAsOfNobody() {
        var nowhere = Map.of("city", Map.of("in", List.of("Nowhere")));
        var nobody = Map.of("city", Map.of("in", List.of("Nobody's")));

        assertThat(warnings("service", nowhere)).isEqualTo("[]");
        assertThat(warnings("partner", nowhere).replace("Nowhere", "Nobody's")).isEqualTo(warnings("partner", nobody));
    }

    @ParameterizedTest
    @CsvSource({"Mars/Olympus", "europe/berlin", "+02:00", "''"})
    void refusesTimeZonesThatAreNone(String zone) {
        var answer =
                api.ask("service", "query ($z: String) { customers(timeZone: $z) { totalCount } }", Map.of("z", zone));

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("timeZone");
    }

    @Test
    void bindsACursorToItsTimeZone() {
        var page =
                "query ($a: String, $z: String) { customers(first: 1, after: $a, timeZone: $z) { edges { cursor } } }";
        var cursor = api.ask("service", page, Map.of("z", "Asia/Shanghai"))
                .at("/data/customers/edges/0/cursor")
                .asString();

        assertThat(api.ask("service", page, Map.of("a", cursor, "z", "Asia/Shanghai"))
                        .has("errors"))
                .isFalse();
        assertThat(api.ask("service", page, Map.of("a", cursor, "z", "UTC"))
                        .at("/errors/0/extensions/argument")
                        .asString())
                .isEqualTo("after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            city(state: "CA")            | facets.city
            product(category: "Books")   | facets.product
            city(first: 0)               | facets.city
            city(first: 1001)            | facets.city
            city(offset: -1)             | facets.city
            city(contains: " ")          | facets.city
            lifetimeOrders(from: [2, 1]) | facets.lifetimeOrders
            recency(from: [])            | facets.recency
            """)
    void refusesFacetsThatCannotBe(String facet, String place) {
        var answer = api.ask("service", "{ customers { facets { %s { count } } } }".formatted(facet), Map.of());

        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.toString())
                .isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo(place);
    }

    private JsonNode facets(String role, Map<String, ?> filter, String facets) {
        var query = "query ($f: CustomerFilter) { customers(filter: $f) { facets { " + facets + " } } }";
        var answer = api.ask(role, query, filter == null ? Map.of() : Map.of("f", filter));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/customers/facets");
    }

    private String warnings(String role, Map<String, ?> filter) {
        var query = "query ($f: CustomerFilter) { customers(filter: $f) { warnings { path message } } }";
        return api.ask(role, query, Map.of("f", filter))
                .at("/data/customers/warnings")
                .toString();
    }

    private int total(String role, Map<String, ?> filter) {
        var query = "query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }";
        return api.ask(role, query, Map.of("f", filter))
                .at("/data/customers/totalCount")
                .asInt();
    }

    private static List<String> values(JsonNode facet) {
        return facet.valueStream().map(value -> value.at("/value").asString()).toList();
    }

    private static Map<String, Object> person(int index) {
        var city = index == 36
                ? "Nowhere"
                : List.of("Springfield", "Salem", "Dover").get(index % 3);
        var state = index % 3 == 0 ? "CA" : "NY";
        var sharing = Map.of(
                "purpose", "SHARING", "channel", "PARTNER", "recipient", "clientele-partner", "status", "GRANTED");
        return Map.of(
                "customerNumber",
                "F-" + index,
                "displayName",
                "Facet " + index,
                "addresses",
                List.of(Map.of("kind", "HOME", "city", city, "state", state, "country", "US")),
                "consents",
                List.of(sharing));
    }

    /** Everybody buys a book; those with even numbers one of alpha and a record of beta, the others one of beta. */
    private static Map<String, Object> order(String customer, int index) {
        var lines = index % 2 == 0
                ? List.of(line("B1", "Books", "alpha"), line("M1", "Music", "beta"))
                : List.of(line("B2", "Books", "beta"));
        return Map.of(
                "customerId", customer,
                "number", "F-" + index,
                "orderedAt", "2026-01-15T10:00:00Z",
                "channel", "STORE",
                "store", "north",
                "currency", "USD",
                "lines", lines);
    }

    private static Map<String, Object> line(String sku, String category, String brand) {
        var product = Map.of("name", sku, "category", category, "brand", brand);
        return Map.of("sku", sku, "quantity", 1, "unitPrice", "10.00", "product", product);
    }
}
