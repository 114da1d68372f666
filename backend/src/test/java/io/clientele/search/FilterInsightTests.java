package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.filter.FilterWriter;
import io.clientele.index.filter.Moment;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import io.clientele.testing.Mirrored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.JsonNode;

/** What the API says of a filter's parts is what SQL over the record says of each. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterInsightTests {

    private static final long SEED = Long.getLong("clientele.test.seed", 20_261_127);
    private static final int FILTERS = Integer.getInteger("clientele.test.insights", 60);
    private static final int PEOPLE = 150;

    private static final Map<String, ?> WOMEN = Map.of("gender", Map.of("in", List.of("FEMALE")));
    private static final Map<String, ?> ORDERED = Map.of("lifetimeOrders", Map.of("gte", 1));
    private static final Map<String, ?> FROM_HERE = Map.of("country", Map.of("in", List.of("US", "CN")));

    @Autowired
    Intake intake;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    Clock clock;

    private final Api api;
    private List<Long> people = List.of();

    FilterInsightTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeAll
    void populate(@Autowired ApplicationContext application) {
        System.out.println("Seed of the population and the filters: " + SEED);
        var population = new RandomPopulation(new Random(SEED), clock.instant());
        people = intake.customers(population.customers(PEOPLE));
        intake.orders(population.orders(people, 400));
        api.ask("marketing", "mutation { computeRfm { id } }", Map.of());
        Mirrored.await(application);
    }

    @Test
    void countsEveryPartByItself() {
        eachRandomFilter((filter, random) -> {
            var parts = ask(
                            "query ($f: CustomerFilter!) { filterInsight(filter: $f) { parts { path count } } }",
                            Map.of("f", FilterWriter.toMap(filter)))
                    .at("/filterInsight/parts");

            assertThat(counts(parts))
                    .as(filter.toString())
                    .isEqualTo(placed(filter).stream()
                            .map(part -> part.path() + " " + ids(part.filter()).size())
                            .toList());
        });
    }

    @Test
    void narrowsStepByStep() {
        eachRandomFilter((filter, random) -> {
            var funnel = ask(
                            "query ($f: CustomerFilter!) { filterInsight(filter: $f) { funnel { path count } } }",
                            Map.of("f", FilterWriter.toMap(filter)))
                    .at("/filterInsight/funnel");

            var left = new HashSet<>(people);
            var expected = new ArrayList<String>();
            for (var step : steps(filter)) {
                left.retainAll(ids(step.filter()));
                expected.add(step.path() + " " + left.size());
            }
            assertThat(counts(funnel)).as(filter.toString()).isEqualTo(expected);
        });
    }

    @Test
    void saysWhichPartsDescribeACustomer() {
        eachRandomFilter((filter, random) -> {
            var customer = people.get(random.nextInt(PEOPLE));
            var matches = ask("""
                            query ($id: ID!, $f: CustomerFilter!) { customer(id: $id) { matches(filter: $f) { path matches } } }
                            """, Map.of("id", customer.toString(), "f", FilterWriter.toMap(filter)))
                    .at("/customer/matches");

            assertThat(matches.valueStream()
                            .map(each -> each.at("/path").asString() + " "
                                    + each.at("/matches").asBoolean()))
                    .as(filter.toString())
                    .isEqualTo(placed(filter).stream()
                            .map(part -> part.path() + " " + ids(part.filter()).contains(customer))
                            .toList());
        });
    }

    @Test
    void countsTheRegionsOfThreeGroups() {
        eachRandomFilter((first, random) -> {
            var filters = new RandomFilters(random, new Moment(clock.getZone(), clock.instant()).today());
            var groups = List.of(first, filters.next(), filters.next());
            var regions = ask(
                            "query ($f: [CustomerFilter!]!) { overlap(filters: $f) { in count } }",
                            Map.of("f", groups.stream().map(FilterWriter::toMap).toList()))
                    .at("/overlap");

            var members = groups.stream().map(this::ids).toList();
            assertThat(regions.valueStream().map(region -> region.at("/in").toString()))
                    .containsExactly("[0]", "[1]", "[0,1]", "[2]", "[0,2]", "[1,2]", "[0,1,2]");
            regions.valueStream().forEach(region -> {
                var in = region.at("/in").valueStream().map(JsonNode::asInt).toList();
                var expected = people.stream()
                        .filter(each -> IntStream.range(0, 3)
                                .allMatch(group -> members.get(group).contains(each) == in.contains(group)))
                        .count();
                assertThat(region.at("/count").asLong())
                        .as(region + " of " + groups)
                        .isEqualTo(expected);
            });
        });
    }

    @Test
    void comparesAGroupWithEverybody() {
        var profile =
                ask("""
                        query ($f: CustomerFilter!) { filterInsight(filter: $f) {
                          profile(by: [GENDER, COUNTRY, AGE], least: 1, first: 200) {
                            by value count share baseCount baseShare lift } } }
                        """, Map.of("f", Map.of("all", List.of(WOMEN, ORDERED)))).at("/filterInsight/profile");

        var group = ids(FilterReader.read(Map.of("all", List.of(WOMEN, ORDERED))));
        assertThat(profile.valueStream().map(value -> value.at("/lift").asDouble()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        var women = value(profile, "GENDER", "FEMALE");
        assertThat(women.at("/share").asDouble()).isEqualTo(1.0);
        assertThat(women.at("/count").asInt()).isEqualTo(group.size());
        assertThat(women.at("/baseCount").asInt())
                .isEqualTo(ids(FilterReader.read(WOMEN)).size());
        assertThat(women.at("/lift").asDouble())
                .isEqualTo((double) PEOPLE / ids(FilterReader.read(WOMEN)).size());
        for (var country : List.of("US", "CN")) {
            var there = FilterReader.read(Map.of("country", Map.of("in", List.of(country))));
            var found = value(profile, "COUNTRY", country);
            assertThat(found.at("/baseCount").asInt()).isEqualTo(ids(there).size());
            assertThat(found.at("/count").asLong())
                    .isEqualTo(ids(there).stream().filter(group::contains).count());
        }
        var ages = profile.valueStream()
                .filter(each -> each.at("/by").asString().equals("AGE"))
                .toList();
        assertThat(ages)
                .isNotEmpty()
                .allSatisfy(band -> assertThat(band.at("/baseCount").asInt())
                        .isEqualTo(ids(inBand(band.at("/value").asString())).size()));
    }

    @Test
    void looksIntoSavedSegmentsAsOneCondition() {
        var segment = api.ask(
                        "marketing",
                        "mutation ($s: SegmentInput!) { saveSegment(segment: $s) { id } }",
                        Map.of("s", Map.of("name", "Insight", "shared", true, "definition", WOMEN)))
                .at("/data/saveSegment/id")
                .asString();
        var filter = Map.of("all", List.of(Map.of("segment", Map.of("in", List.of(segment))), FROM_HERE));

        var parts = ask("""
                        query ($f: CustomerFilter!) { filterInsight(filter: $f) {
                          parts { path count } profile(by: [GENDER], least: 1) { value share } } }
                        """, Map.of("f", filter)).at("/filterInsight");

        assertThat(counts(parts.at("/parts")))
                .hasSize(3)
                .contains("filter.all[0] " + ids(FilterReader.read(WOMEN)).size());
        assertThat(parts.at("/profile").toString()).isEqualTo("""
                [{"value":"FEMALE","share":1.0}]""");
    }

    @Test
    void tellsCountsInStepsToWhoIsToldAllCountsSo() {
        var regions = api.ask(
                        "partner",
                        "query ($f: [CustomerFilter!]!) { overlap(filters: $f) { count } }",
                        Map.of("f", List.of(WOMEN, ORDERED)))
                .at("/data/overlap");

        assertThat(regions).hasSize(3);
        assertThat(regions.valueStream().map(region -> region.at("/count").asInt() % 10))
                .containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'{ filterInsight(filter: {lifetimeSpend: {gte: 1}}) { parts { count } } }'",
        "'{ filterInsight(filter: {isKnown: ORDER}) { profile(by: [PAYMENT]) { count } } }'",
        "'{ overlap(filters: [{isKnown: ORDER}, {payment: {in: [CARD]}}]) { count } }'",
        "'{ customer(id: 1) { matches(filter: {lifetimeSpend: {gte: 1}}) { matches } } }'"
    })
    void doesNotExistForWhoMayNot(String question) {
        assertThat(code(api.ask("service", question, Map.of()))).isEqualTo("VALIDATION");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ overlap(filters: [{isKnown: ORDER}]) { count } }', filters: give two or three",
        "'{ filterInsight(filter: {isKnown: ORDER}) { profile(by: []) { count } } }', by: name at least one",
        "'{ filterInsight(filter: {isKnown: ORDER}) { profile(by: [AGE], first: 0) { count } } }', first: must be from 1 to 200",
        "'{ overlap(filters: [{isKnown: ORDER}, {age: {gte: 4, lte: 2}}]) { count } }', filters[1].age: from 4 is above to 2",
        "'{ customers { edges { node { matches(filter: {isKnown: ORDER}) { matches } } } } }', 'matches: is told of one customer at a time: ask for it in customer(id:)'"
    })
    void refusesWhatMakesNoSense(String question, String refusal) {
        var answer = api.ask("privacy-officer", question, Map.of());

        assertThat(code(answer)).isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(refusal);
    }

    private interface Check {
        void of(Filter filter, Random random);
    }

    private void eachRandomFilter(Check check) {
        for (int each = 0; each < FILTERS; each++) {
            var random = new Random(SEED + each);
            var today = new Moment(clock.getZone(), clock.instant()).today();
            check.of(new RandomFilters(random, today).next(), random);
        }
    }

    private Set<Long> ids(Filter filter) {
        var moment = new Moment(clock.getZone(), clock.instant());
        return new HashSet<>(new SqlOracle(jdbc, new RecordValues(jdbc), moment, filter).ids());
    }

    private static List<PlacedFilter> placed(Filter filter) {
        return new PlacedFilter("filter", filter).all().toList();
    }

    private static List<PlacedFilter> steps(Filter filter) {
        var whole = new PlacedFilter("filter", filter);
        return filter instanceof Filter.All ? whole.parts().toList() : List.of(whole);
    }

    private JsonNode ask(String question, Map<String, ?> variables) {
        var answer = api.ask("privacy-officer", question, variables);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data");
    }

    private static List<String> counts(JsonNode parts) {
        return parts.valueStream()
                .map(part ->
                        part.at("/path").asString() + " " + part.at("/count").asInt())
                .toList();
    }

    private static JsonNode value(JsonNode profile, String by, String value) {
        return profile.valueStream()
                .filter(each -> each.at("/by").asString().equals(by)
                        && each.at("/value").asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Filter inBand(String band) {
        var ends = band.replace("+", "").split("–");
        var range = ends.length == 1 ? Map.of("gte", ends[0]) : Map.of("gte", ends[0], "lte", ends[1]);
        return FilterReader.read(Map.of("age", range));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }
}
