package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is erased is nowhere any more: every table and the index are searched for what was known of the person. */
@InstallationTest
class ErasureTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PHONE = "+12125550187";

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } waitToken } }
            """;
    private static final String RECORD =
            "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { waitToken } }";
    private static final String ERASE = "mutation ($id: ID!) { eraseCustomer(id: $id) { id waitToken } }";
    private static final String DELETE = "mutation ($id: ID!) { deleteCustomer(id: $id) { id waitToken } }";
    private static final String FIND = """
            query ($search: String, $waitFor: String) { customers(search: $search, waitFor: $waitFor) { totalCount } }
            """;

    private static final String COLUMNS = """
            SELECT c.table_name AS table_name, c.column_name AS column_name FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
            """;

    /** Free text of customers and of what hangs on them; codes are ASCII. */
    private static final String TEXT_OF_CUSTOMERS = COLUMNS + """
            AND c.data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json') AND c.collation_name <> 'ascii_bin'
            AND c.table_name NOT IN ('mirror_dirty', 'access_reveal')
            AND (c.table_name = 'customer' OR c.table_name IN (SELECT k.table_name FROM information_schema.columns k
                WHERE k.table_schema = DATABASE() AND k.column_name = 'customer_id'))
            """;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.elasticsearch.uris}")
    private String elasticsearch;

    @Value("${clientele.index.alias}")
    private String alias;

    private final Api api;
    private final String secret = "qzx" + UUID.randomUUID().toString().substring(0, 8);

    ErasureTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void leavesThePersonInNoTable() {
        var id = person();
        assertThat(columnsHolding(secret)).containsExactlyInAnyOrderElementsOf(columns(TEXT_OF_CUSTOMERS));
        assertThat(columnsHolding(PHONE)).containsExactly("customer_contact_point.value");
        assertThat(encrypted(id)).isEqualTo(1);

        awaitMirror(erased(id));

        assertThat(columnsHolding(secret)).isEmpty();
        assertThat(columnsHolding(PHONE)).isEmpty();
        assertThat(encrypted(id)).isZero();
    }

    @Test
    void leavesATombstoneInTheIndex() {
        var id = person();
        assertThat(indexed(id))
                .contains("names", "numbers", "contacts", "sharedWith", "city", "orders", "tags", "level");
        assertThat(found(anywhere(secret))).isPositive();

        awaitMirror(erased(id));

        assertThat(indexed(id)).containsExactlyInAnyOrder("id", "version", "hash", "deleted");
        assertThat(found(anywhere(secret))).isZero();
    }

    @Test
    void buriesThePersonAlikeInTheRecordAndInTheIndex() {
        var id = person();

        awaitMirror(erased(id));

        var version = jdbc.sql("SELECT version FROM customer_grave WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(found(all(is("id", id), is("deleted", true), is("version", version))))
                .isEqualTo(1);
    }

    @Test
    void leavesThePersonInNoFrozenSegment() {
        var id = person();
        frozen(Map.of("city", Map.of("in", List.of(secret))));
        var memberships = "SELECT COUNT(*) FROM segment_member WHERE customer_id = " + id;
        assertThat(jdbc.sql(memberships).query(Long.class).single()).isEqualTo(1);
        assertThat(indexed(id)).contains("segments");

        awaitMirror(erased(id));

        assertThat(jdbc.sql(memberships).query(Long.class).single()).isZero();
        assertThat(indexed(id)).doesNotContain("segments");
    }

    @Test
    void findsNobodyAnyMore() {
        var id = person();
        assertThat(totalCount(secret, null)).isEqualTo(1);

        assertThat(totalCount(secret, erased(id))).isZero();
    }

    @Test
    void deletesAllThatBelongsToACustomerEnteredByMistake() {
        var id = person();

        awaitMirror(written(api.ask("admin", DELETE, Map.of("id", id)), "deleteCustomer"));

        assertThat(columnsHolding(secret)).isEmpty();
        assertThat(found(all(is("id", id), is("deleted", true)))).isEqualTo(1);
    }

    @Test
    void leavesOthersAlone() {
        var other = person();
        var orders =
                "SELECT COUNT(*) FROM purchase_line JOIN purchase_order ON id = order_id WHERE customer_id = " + other;
        var id = upserted(Map.of("customerNumber", "N" + secret, "displayName", "Somebody"));
        record(id, "O2" + secret);

        erased(id);

        assertThat(jdbc.sql(orders).query(Long.class).single()).isEqualTo(1);
        assertThat(columnsHolding(secret)).contains("customer.display_name", "customer_contact_point.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "9223372036854775808", "", "C-1", "1 OR 1=1"})
    void saysThatThereIsNoSuchCustomer(String id) {
        for (var answer : List.of(
                api.ask("privacy-officer", ERASE, Map.of("id", id)), api.ask("admin", DELETE, Map.of("id", id)))) {
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(answer.at("/errors/0/message").asString()).isEqualTo("There is no customer with this id");
        }
    }

    @Test
    void erasesNobodyTwice() {
        var id = person();
        erased(id);

        var again = api.ask("privacy-officer", ERASE, Map.of("id", id));

        assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesTheNumberWithoutTellingWhoseItWas() {
        erased(person());

        var refusal = api.ask("privacy-officer", UPSERT, Map.of("customers", List.of(everythingKnown())));

        assertThat(refusal.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(refusal.at("/errors/0/extensions/argument").asString()).isEqualTo("customers[0].customerNumber");
        assertThat(refusal.toString()).doesNotContain(secret);
    }

    private int encrypted(String id) {
        return jdbc.sql("SELECT COUNT(*) FROM customer_confidential WHERE customer_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private String person() {
        var id = upserted(everythingKnown());
        awaitMirror(record(id, "O" + secret));
        return id;
    }

    private Map<String, Object> everythingKnown() {
        return Map.ofEntries(
                Map.entry("customerNumber", secret),
                Map.entry("displayName", secret),
                Map.entry("givenName", secret),
                Map.entry("familyName", secret),
                Map.entry("education", secret),
                Map.entry("occupation", secret),
                Map.entry("creditRating", secret),
                Map.entry("notes", secret),
                Map.entry("taxNumber", secret),
                Map.entry("source", secret),
                Map.entry("organization", Map.of("legalName", secret, "industry", secret, "decisionMaker", secret)),
                Map.entry("interests", List.of(secret)),
                Map.entry("tags", List.of(secret)),
                Map.entry(
                        "membership",
                        Map.of("cardNumber", secret, "level", secret, "joinedOn", "2024-05-01", "points", 1)),
                Map.entry(
                        "contactPoints",
                        List.of(
                                Map.of("kind", "EMAIL", "value", secret + "@example.com"),
                                Map.of("kind", "PHONE", "value", PHONE))),
                Map.entry(
                        "addresses",
                        List.of(Map.of(
                                "kind",
                                "HOME",
                                "line",
                                secret,
                                "city",
                                secret,
                                "state",
                                secret,
                                "postalCode",
                                secret))),
                Map.entry(
                        "consents",
                        List.of(Map.of(
                                "purpose", "SHARING",
                                "channel", "PARTNER",
                                "recipient", secret,
                                "status", "GRANTED",
                                "source", secret))));
    }

    private String upserted(Map<String, Object> customer) {
        var answer = api.ask("privacy-officer", UPSERT, Map.of("customers", List.of(customer)));
        return answer.at("/data/upsertCustomers/customers/0/id").asString();
    }

    private String record(String customer, String number) {
        var line = Map.of("sku", "A", "quantity", 1, "unitPrice", "1.50", "product", Map.of("name", "Apple"));
        var order = Map.of(
                "customerId",
                customer,
                "number",
                number,
                "orderedAt",
                "2026-01-15T10:00:00Z",
                "channel",
                "WEB",
                "store",
                secret,
                "promotion",
                secret,
                "currency",
                "USD",
                "lines",
                List.of(line));
        return written(api.ask("service", RECORD, Map.of("orders", List.of(order))), "recordOrders");
    }

    private void frozen(Map<String, ?> definition) {
        var saved = api.ask(
                "marketing",
                "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }",
                Map.of("segment", Map.of("name", "Of " + UUID.randomUUID(), "definition", definition)));
        var segment = Map.of("id", saved.at("/data/saveSegment/id").asString());
        api.ask("marketing", "mutation ($id: ID!) { freezeSegment(id: $id, revision: 1) { id } }", segment);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.ask("marketing", "query ($id: ID!) { segment(id: $id) { kind } }", segment)
                        .at("/data/segment/kind")
                        .asString()
                        .equals("FROZEN"));
    }

    private String erased(String id) {
        return written(api.ask("privacy-officer", ERASE, Map.of("id", id)), "eraseCustomer");
    }

    private static String written(JsonNode answer, String mutation) {
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data").at("/" + mutation).at("/waitToken").asString();
    }

    private void awaitMirror(String written) {
        totalCount(null, written);
    }

    private int totalCount(String search, String waitFor) {
        var variables = new HashMap<String, Object>();
        variables.put("search", search);
        variables.put("waitFor", waitFor);
        var answer = api.ask("privacy-officer", FIND, variables);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/customers/totalCount").asInt();
    }

    private List<String> columnsHolding(String text) {
        return columns(COLUMNS).stream().filter(column -> holds(column, text)).toList();
    }

    private List<String> columns(String query) {
        return jdbc.sql(query)
                .query((row, index) -> row.getString("table_name") + "." + row.getString("column_name"))
                .list();
    }

    private boolean holds(String column, String text) {
        var table = column.substring(0, column.indexOf('.'));
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE INSTR(CAST(%s AS BINARY), ?) > 0".formatted(table, column))
                        .param(text.getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The fields that the index holds of a customer; it keeps no source to read. */
    private List<String> indexed(String id) {
        var mapping = elasticsearch("_mapping", null).iterator().next().at("/mappings/properties");
        return mapping.properties().stream()
                .filter(field -> found(all(is("id", id), held(field.getKey(), field.getValue()))) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, ?> held(String field, JsonNode mapping) {
        if (mapping.path("type").asString("").equals("nested")) {
            return Map.of("nested", Map.of("path", field, "query", Map.of("match_all", Map.of())));
        }
        return Map.of("exists", Map.of("field", field));
    }

    @SafeVarargs
    private static Map<String, ?> all(Map<String, ?>... conditions) {
        return Map.of("bool", Map.of("filter", List.of(conditions)));
    }

    private static Map<String, ?> is(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }

    private static Map<String, ?> anywhere(String text) {
        return Map.of("query_string", Map.of("query", "*" + text + "*", "fields", List.of("*"), "lenient", true));
    }

    private int found(Map<String, ?> query) {
        return elasticsearch("_search", Map.of("query", query))
                .at("/hits/total/value")
                .asInt();
    }

    /** Past the alias, which hides tombstones. */
    private JsonNode elasticsearch(String operation, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(elasticsearch + "/" + alias + "-*/" + operation))
                .header("Content-Type", "application/json")
                .method(
                        body == null ? "GET" : "POST",
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
