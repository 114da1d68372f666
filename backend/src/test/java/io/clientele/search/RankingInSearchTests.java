package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Ten people: one without an order, and nine who ordered 1 to 9 times, the more the later, for 10 each time. */
@InstallationTest
class RankingInSearchTests {

    private static final String ASK = """
            query ($filter: CustomerFilter, $w: String) { customers(filter: $filter, waitFor: $w) {
              totalCount warnings { path message }
              facets { rfm { recency frequency count averageSpend selected excluded } } } }
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Api api;
    private String written = "";

    RankingInSearchTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void people() {
        jdbc.sql("DELETE FROM rfm_run").update();
        EmptyRecord.clear(application);
        var people = intake.customers(IntStream.range(0, 10)
                .mapToObj(each -> Map.of("customerNumber", "N-" + UUID.randomUUID(), "displayName", "Somebody"))
                .toList());
        written = intake.orders(IntStream.range(1, 10)
                .boxed()
                .flatMap(orders -> IntStream.range(0, orders).mapToObj(order -> order(people.get(orders), orders)))
                .toList());
    }

    /** The cut-offs of nine are those of the second, fourth, sixth and eighth. */
    @ParameterizedTest
    @CsvSource({
        "recency, 1, 1, 2",
        "recency, 5, 5, 1",
        "frequency, 2, 3, 4",
        "frequency, 4, 4, 2",
        "monetary, 4, 5, 3",
        "monetary, 1, 5, 9"
    })
    void findsWhoStandsThere(String measure, int from, int to, int customers) {
        rank();

        assertThat(count(rfm(measure, Map.of("gte", from, "lte", to)))).isEqualTo(customers);
        assertThat(count(Map.of("none", List.of(rfm(measure, Map.of("gte", from, "lte", to))))))
                .isEqualTo(10 - customers);
    }

    /** In the seeded groups, whoever is in the fifth of recency and frequency is a champion, and of no later group. */
    @Test
    void findsWhoIsInAGroup() {
        rank();

        assertThat(count(group("Champions"))).isEqualTo(1);
        assertThat(count(group("Champions", "Loyal"))).isEqualTo(3);
        assertThat(count(Map.of("all", List.of(group("Loyal"), rfm("recency", Map.of("gte", 5))))))
                .isZero();
    }

    @Test
    void countsOnTheGridUnderAllConditionsButItsOwn() {
        rank();

        var grid = answer(Map.of("all", List.of(rfm("frequency", Map.of("gte", 4)), hasOrdered(8))))
                .at("/facets/rfm");

        assertThat(grid).hasSize(25);
        assertThat(grid.at("/18")).hasToString("""
                {"recency":4,"frequency":4,"count":1,"averageSpend":"80.00","selected":true,"excluded":false}""");
        assertThat(grid.at("/24")).hasToString("""
                {"recency":5,"frequency":5,"count":1,"averageSpend":"90.00","selected":true,"excluded":false}""");
        assertThat(grid.at("/0")).hasToString("""
                {"recency":1,"frequency":1,"count":0,"averageSpend":null,"selected":false,"excluded":false}""");
    }

    @Test
    void marksCellsThatAreExcludedWhole() {
        rank();

        var grid = answer(Map.of("none", List.of(rfm("recency", Map.of("lte", 1)), rfm("monetary", Map.of("gte", 5)))))
                .at("/facets/rfm");

        assertThat(grid.at("/0/excluded").asBoolean()).isTrue();
        assertThat(grid.at("/0/count").asInt()).isEqualTo(2);
        assertThat(grid.at("/24/excluded").asBoolean()).isFalse();
    }

    @Test
    void followsTheLatestRankingAndWhoOrdersSince() {
        rank();
        assertThat(count(rfm("recency", Map.of("gte", 5)))).isEqualTo(1);
        var newcomer = intake.customers(List.of(Map.of("customerNumber", "N-new", "displayName", "Somebody")));
        written = intake.orders(List.of(order(newcomer.getFirst(), 10)));

        assertThat(count(rfm("recency", Map.of("gte", 5)))).isEqualTo(2);
    }

    @Test
    void findsNobodyBeforeTheFirstRankingAndSaysSo() {
        var answer = answer(rfm("recency", Map.of("gte", 1)));

        assertThat(answer.at("/totalCount").asInt()).isZero();
        assertThat(answer.at("/facets/rfm")).isEmpty();
        assertThat(answer.at("/warnings")).hasToString("""
                [{"path":"filter.rfm","message":"Nobody stands anywhere before the first ranking."}]""");
    }

    @Test
    void warnsOfAGroupThatThereIsNot() {
        rank();

        assertThat(answer(Map.of("any", List.of(hasOrdered(1), group("Loyal", "Legends"))))
                        .at("/warnings"))
                .hasToString("""
                        [{"path":"filter.any[1].rfm.group.in","message":"There is no group 'Legends'."}]""");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 'filter.rfm: recency: quintiles are from 1 to 5'",
        "1, 6, 'filter.rfm: recency: quintiles are from 1 to 5'",
        "4, 2, filter.rfm.recency: from 4 is above to 2"
    })
    void refusesQuintilesThatAreNone(int from, int to, String fault) {
        var error =
                ask("marketing", rfm("recency", Map.of("gte", from, "lte", to))).at("/errors/0");

        assertThat(error.at("/extensions/code").asString()).isEqualTo("VALIDATION");
        assertThat(error.at("/message").asString()).isEqualTo(fault);
    }

    /** What was spent decides about groups. */
    @ParameterizedTest
    @CsvSource({"service, monetary", "service, group", "partner, recency"})
    void doesNotExistForWhoMayNot(String role, String part) {
        var filter = part.equals("group") ? group("Loyal") : rfm(part, Map.of("gte", 1));
        var question = "query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }";

        assertThat(api.ask(role, question, Map.of("filter", filter))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("VALIDATION");
    }

    private void rank() {
        var run = api.ask("marketing", "mutation { computeRfm { customers } }", Map.of());
        assertThat(run.at("/data/computeRfm/customers").asInt())
                .as(run.toString())
                .isEqualTo(9);
    }

    private int count(Map<String, ?> filter) {
        return answer(filter).at("/totalCount").asInt(-1);
    }

    private JsonNode answer(Map<String, ?> filter) {
        var answer = ask("marketing", filter);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/customers");
    }

    private JsonNode ask(String role, Map<String, ?> filter) {
        return api.ask(role, ASK, Map.of("filter", filter, "w", written));
    }

    private static Map<String, ?> rfm(String part, Map<String, ?> condition) {
        return Map.of("rfm", Map.of(part, condition));
    }

    private static Map<String, ?> group(String... names) {
        return rfm("group", Map.of("in", List.of(names)));
    }

    private static Map<String, ?> hasOrdered(int times) {
        return Map.of("lifetimeOrders", Map.of("gte", times));
    }

    private Map<String, ?> order(long customer, int orders) {
        return Map.of(
                "number", UUID.randomUUID().toString(),
                "customerId", String.valueOf(customer),
                "orderedAt", clock.instant().minus(Duration.ofDays(100 - orders)),
                "channel", "WEB",
                "currency", "USD",
                "lines",
                        List.of(Map.of(
                                "sku",
                                "ranked-1",
                                "product",
                                Map.of("name", "Thing"),
                                "quantity",
                                1,
                                "unitPrice",
                                "10")));
    }
}
