package io.clientele.search;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.filter.Moment;
import io.clientele.purchase.OrderBook;
import io.clientele.purchase.OrderReader;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** What the guide to the segment language shows is so: each example is taken, and finds whom SQL finds. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentLanguageTests {

    private static final Path GUIDE = Path.of("../docs/segment-language.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```|`(\\{[^`]*})`", Pattern.DOTALL);
    private static final String COUNT =
            "query ($filter: CustomerFilter, $w: String) { customers(filter: $filter, waitFor: $w) { totalCount } }";

    @Autowired
    CustomerReader customerReader;

    @Autowired
    CustomerRegister register;

    @Autowired
    OrderReader orderReader;

    @Autowired
    OrderBook orders;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    Clock clock;

    @Autowired
    FieldCatalogue catalogue;

    private final Api api;

    SegmentLanguageTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeAll
    void populate() {
        var population = new RandomPopulation(new Random(1), clock.instant());
        var customers = register.upsert(customerReader.read(population.customers(200)), AUTHOR)
                .customers();
        var written = orders.record(orderReader.read(population.orders(customers, 500)), AUTHOR)
                .waitToken()
                .toString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.ask("privacy-officer", COUNT, Map.of("w", written))
                                .at("/data/customers/totalCount")
                                .asInt()
                        == 200);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhomSqlFinds(String example) {
        var moment = new Moment(clock.getZone(), clock.instant());
        var expected = new SqlOracle(jdbc, new RecordValues(jdbc), moment, FilterReader.read(json(example))).ids();

        var answer = api.ask("privacy-officer", COUNT, Map.of("filter", json(example)));

        assertThat(answer.at("/data/customers/totalCount").asInt(-1))
                .as(answer.toString())
                .isEqualTo(expected.size());
    }

    @Test
    void showsEveryConditionAndEveryPartOfOne() {
        var shown = examples()
                .flatMap(example -> FilterReader.read(json(example)).coordinates().stream())
                .collect(Collectors.toSet());
        var conditions = catalogue.elements().stream()
                .filter(SchemaElement::isClassified)
                .map(SchemaElement::coordinate)
                .filter(coordinate -> coordinate.matches("(CustomerFilter|PurchasesCondition|LineCondition)\\..*"));

        assertThat(shown).containsAll(conditions.toList());
    }

    @Test
    void namesEveryFact() {
        var facts = catalogue.elements().stream()
                .map(SchemaElement::coordinate)
                .filter(coordinate -> coordinate.startsWith("CustomerFact."))
                .map(coordinate -> "`" + coordinate.replaceFirst(".*\\.", "") + "`");

        assertThat(guide()).contains(facts.toList());
    }

    private static Stream<String> examples() {
        return EXAMPLE.matcher(guide()).results().map(SegmentLanguageTests::text);
    }

    private static String text(MatchResult example) {
        return example.group(1) == null ? example.group(2) : example.group(1).strip();
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return JsonMapper.shared().readValue(text, Map.class);
    }
}
