package io.clientele.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.filter.Moment;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import io.clientele.testing.Mirrored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** What the guide to the segment language shows is so: each example is taken, and finds whom SQL finds. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentLanguageTests {

    private static final Path GUIDE = Path.of("../docs/segment-language.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```|`(\\{[^`]*})`", Pattern.DOTALL);

    /** The saved segments that the guide speaks of, by the id that they have there. */
    private static final Map<String, String> SAVED =
            Map.of("7", "{\"gender\": {\"in\": [\"FEMALE\"]}}", "12", "{\"lifetimeOrders\": {\"gte\": 4}}");

    private static final Pattern IN_SAVED = Pattern.compile("\\{\"segment\": \\{\"in\": \\[(.*?)]}}");
    private static final String SAVE = "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }";
    private static final String COUNT =
            "query ($filter: CustomerFilter, $w: String) { customers(filter: $filter, waitFor: $w) { totalCount } }";

    @Autowired
    Intake intake;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    Clock clock;

    @Autowired
    FieldCatalogue catalogue;

    private final Api api;
    private final Map<String, String> idsHere = new HashMap<>();

    SegmentLanguageTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeAll
    void populate(@Autowired ApplicationContext application) {
        var population = new RandomPopulation(new Random(1), clock.instant());
        var customers = intake.customers(population.customers(200));
        intake.orders(population.orders(customers, 500));
        Mirrored.await(application);
        api.ask("marketing", "mutation { computeRfm { id } }", Map.of());
        SAVED.forEach((id, definition) -> idsHere.put(id, saved(definition)));
    }

    private String saved(String definition) {
        var segment =
                Map.of("name", "Of the guide " + UUID.randomUUID(), "shared", true, "definition", json(definition));
        return api.ask("marketing", SAVE, Map.of("segment", segment))
                .at("/data/saveSegment/id")
                .asString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhomSqlFinds(String example) {
        var moment = new Moment(clock.getZone(), clock.instant());
        var expected = new SqlOracle(
                        jdbc, new RecordValues(jdbc), moment, FilterReader.read(json(withMeanings(example))))
                .ids();

        var answer = api.ask("privacy-officer", COUNT, Map.of("filter", json(withIdsHere(example))));

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

    private static String withMeanings(String example) {
        return IN_SAVED.matcher(example)
                .replaceAll(in -> ids(in).map(SAVED::get).collect(Collectors.joining(", ", "{\"any\": [", "]}")));
    }

    private String withIdsHere(String example) {
        return IN_SAVED.matcher(example)
                .replaceAll(in -> ids(in).map(idsHere::get)
                        .collect(Collectors.joining("\", \"", "{\"segment\": {\"in\": [\"", "\"]}}")));
    }

    private static Stream<String> ids(MatchResult in) {
        return Stream.of(in.group(1).replace("\"", "").split(", "));
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
