package io.clientele.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.clientele.encryption.Encryption;
import io.clientele.localstack.LocalStack;
import io.clientele.search.RandomPopulation;
import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two stores that differ only in what a role may not see are the same store to that role: every byte of every answer is
 * equal, whatever it asks. The definition is that of Goguen and Meseguer (Security Policies and Security Models, 1982).
 */
@Tag("once")
@InstallationTest
class NonInterferenceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SEED = Long.getLong("clientele.seed", System.nanoTime());
    private static final int OPERATIONS = Integer.getInteger("clientele.operations", 2_000);
    private static final int PEOPLE = 80;
    private static final String LIST = "{ customers(";
    private static final Pattern CURSOR = Pattern.compile("\"(?:cursor|endCursor)\":\"([^\"]+)\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    Intake intake;

    @Autowired
    Encryption encryption;

    @Autowired
    JdbcClient jdbc;

    private final Api api;

    NonInterferenceTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "marketing", "service", "admin"})
    void answersAsIfNothingHiddenHadChanged(String role) {
        System.out.println("Seed of the operations of %s: %d".formatted(role, SEED));
        EmptyRecord.clear(application);
        populate();
        var segments = segments();
        rebuild();
        var before = answers(role, segments);

        new Hidden(jdbc, encryption).changeFrom(role);
        rebuild();

        before.forEach((operation, answer) -> assertThat(answer(role, operation))
                .as("with seed %d, %s: %s", SEED, role, operation)
                .isEqualTo(answer));
        assertThat(before.values().stream().filter(answer -> !answer.contains("\"errors\"")))
                .as("operations that were answered")
                .hasSizeGreaterThan(OPERATIONS / 2);
    }

    private void populate() {
        var random = new Random(SEED);
        var population = new RandomPopulation(random, Instant.now());
        var people = population.customers(PEOPLE).stream()
                .map(customer -> known(customer, random))
                .toList();
        var ids = intake.customers(people);
        intake.orders(population.orders(ids, 200));
    }

    private static Map<String, Object> known(Map<String, Object> customer, Random random) {
        var known = new HashMap<>(customer);
        var number = customer.get("customerNumber").toString().replaceAll("[^0-9]", "");
        known.put("givenName", "Given" + number);
        known.put("familyName", "Family" + number);
        known.put("notes", "Notes " + number);
        known.put("taxNumber", "900-" + number);
        known.put("creditRating", "Good");
        known.put("source", "web");
        known.put(
                "contactPoints",
                List.of(
                        Map.of("kind", "EMAIL", "value", "some" + number + "@example.com"),
                        Map.of("kind", "PHONE", "value", "+12125550" + (100 + Integer.parseInt(number) % 100))));
        if (random.nextBoolean()) {
            known.put(
                    "membership",
                    Map.of("cardNumber", "C" + number, "level", "GOLD", "joinedOn", "2024-05-01", "points", 7));
        }
        var consents = new ArrayList<Object>((List<?>) customer.get("consents"));
        if (random.nextInt(3) > 0) {
            consents.add(Map.of(
                    "purpose", "SHARING",
                    "channel", "PARTNER",
                    "recipient", LocalStack.endpoints().keycloak().partnerClientId(),
                    "status", "GRANTED"));
        }
        known.put("consents", consents);
        return known;
    }

    /** With and without data that roles may not see, in each other, frozen, and of somebody else alone; all of them counted. */
    private List<String> segments() {
        var women = segment(Map.of("gender", Map.of("in", List.of("FEMALE"))));
        var buyers = segment(Map.of("lifetimeSpend", Map.of("gte", "500")));
        var both = segment(Map.of("all", List.of(in(women), in(buyers))));
        var frozen = segment(in(buyers));
        api.ask(
                "marketing",
                "mutation ($id: ID!) { freezeSegment(id: $id, revision: 1) { id } }",
                Map.of("id", frozen));
        var strangers = segment(Map.of("none", List.of(in(women))));
        jdbc.sql("UPDATE segment SET owner = 'stranger', seen_by = 'stranger' WHERE id = ?")
                .param(strangers)
                .update();
        jdbc.sql("UPDATE segment_definition SET author = 'stranger' WHERE segment_id = ?")
                .param(strangers)
                .update();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(count("segment_freeze")).isZero();
            assertThat(count("segment_size")).isEqualTo(count("segment"));
        });
        return List.of(women, buyers, both, frozen, strangers);
    }

    private String segment(Map<String, ?> definition) {
        var segment = Map.of(
                "name", "Segment " + UUID.randomUUID(), "folder", "Music", "shared", true, "definition", definition);
        return api.ask(
                        "marketing",
                        "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }",
                        Map.of("segment", segment))
                .at("/data/saveSegment/id")
                .asString();
    }

    private static Map<String, Object> in(String segment) {
        return Map.of("segment", Map.of("in", List.of(segment)));
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    /** From the record as it is: customers have the versions that they had. */
    private void rebuild() {
        var run = api.ask("admin", "mutation { rebuildIndex { id } }", Map.of());
        var id = run.at("/data/rebuildIndex/id").asString();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var runs = api.ask("admin", "{ mirror { runs(first: 5) { id state } } }", Map.of())
                    .at("/data/mirror/runs");
            assertThat(runs.valueStream()
                            .filter(each -> each.at("/id").asString().equals(id))
                            .map(each -> each.at("/state").asString()))
                    .containsExactly("SUCCEEDED");
        });
    }

    /** By operation. Each list is also asked for its next page. */
    private Map<String, String> answers(String role, List<String> segments) {
        var operations =
                new RandomOperations(schema(role), oneOf(role), new Random(SEED), texts(), ids(role), segments);
        var answers = new LinkedHashMap<String, String>();
        while (answers.size() < OPERATIONS) {
            var operation = operations.next();
            var answer = answer(role, operation);
            answers.put(operation, answer);
            var cursors = CURSOR.matcher(answer);
            if (operation.startsWith(LIST) && cursors.find()) {
                var next = operation.replace(LIST, "%safter: \"%s\", ".formatted(LIST, cursors.group(1)));
                answers.put(next, answer(role, next));
            }
        }
        return answers;
    }

    private GraphQLSchema schema(String role) {
        var answer = api.ask(role, IntrospectionQuery.INTROSPECTION_QUERY, Map.of());
        Map<String, Object> data = JSON.convertValue(answer.at("/data"), Map.class);
        var document = new IntrospectionResultToSchema().createSchemaDefinition(data);
        TypeDefinitionRegistry types = new SchemaParser().buildRegistry(document);
        var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory());
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private Set<String> oneOf(String role) {
        return api.ask(role, "{ __schema { types { name isOneOf } } }", Map.of())
                .at("/data/__schema/types")
                .valueStream()
                .filter(type -> type.at("/isOneOf").asBoolean(false))
                .map(type -> type.at("/name").asString())
                .collect(Collectors.toSet());
    }

    private List<String> texts() {
        var texts = new ArrayList<String>(List.of("Music", "Books", "alpha", "beta", "S1", "S4", "US", "CN"));
        texts.addAll(jdbc.sql("SELECT DISTINCT city FROM customer_address WHERE city IS NOT NULL LIMIT 5")
                .query(String.class)
                .list());
        texts.addAll(jdbc.sql("SELECT DISTINCT state FROM customer_address WHERE state IS NOT NULL LIMIT 5")
                .query(String.class)
                .list());
        return texts;
    }

    /** As the role calls them. */
    private List<String> ids(String role) {
        var answer = api.ask(role, "{ customers(first: 50) { edges { node { id } } } }", Map.of());
        var ids = new ArrayList<>(answer.at("/data").findValuesAsString("id"));
        ids.add("1");
        return ids;
    }

    /** The status, the headers and the body. */
    private String answer(String role, String operation) {
        var response = api.post(role, JSON.writeValueAsString(Map.of("query", operation)));
        return response.statusCode() + "\n" + headers(response) + "\n" + response.body();
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        // Of the connection, which ends after a hundred requests.
        headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
        return headers;
    }
}
