package io.clientele.access;

import static io.clientele.testing.Somebody.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.localstack.LocalStack;
import io.clientele.testing.Api;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a partner learns of customers who consented, and of how many there are. */
@InstallationTest
class PartnerTests {

    private static final String CLIENT = LocalStack.endpoints().keycloak().partnerClientId();

    private static final String LIST = """
            query ($filter: CustomerFilter, $first: Int = 100, $after: String, $waitFor: String) {
              customers(filter: $filter, first: $first, after: $after, waitFor: $waitFor) {
                totalCount
                facets {
                  gender { value count selected }
                  country { value count }
                  ageBand(from: [0, 30]) { gte count }
                }
                edges { cursor node { id gender } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    @Autowired
    CustomerReader reader;

    @Autowired
    CustomerRegister register;

    @Autowired
    CustomerIds ids;

    @Autowired
    AccessTables tables;

    @Autowired
    RulesInForce inForce;

    private final Api api;
    private String written = "";

    PartnerTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void nobody(@Autowired ApplicationContext application) {
        EmptyRecord.clear(application);
    }

    @Test
    void isNotToldOfFewerThanTen() {
        customers(9, "FEMALE");

        var list = list(Map.of());

        assertThat(list.at("/totalCount").asInt()).isZero();
        assertThat(list.at("/edges")).isEmpty();
        assertThat(list.at("/facets/gender")).isEmpty();
        assertThat(list.at("/facets/country")).isEmpty();
        assertThat(list.at("/facets/ageBand/1/count").asInt()).isZero();
        assertThat(list.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(list.at("/pageInfo/endCursor").isNull()).isTrue();
    }

    @Test
    void isToldCountsInStepsOfTen() {
        customers(15, "FEMALE");
        customers(4, "MALE");

        var list = list(Map.of());

        assertThat(list.at("/totalCount").asInt()).isEqualTo(10);
        assertThat(list.at("/facets/gender").toString())
                .isEqualTo("[{\"value\":\"FEMALE\",\"count\":10,\"selected\":false}]");
        assertThat(list.at("/facets/country/0/count").asInt()).isEqualTo(10);
        assertThat(list.at("/facets/ageBand/1/count").asInt()).isEqualTo(10);
    }

    @Test
    void isNotToldByAFilterWhoTheFewAre() {
        customers(15, "FEMALE");
        customers(4, "MALE");

        var men = list(Map.of("filter", Map.of("gender", Map.of("in", List.of("MALE")))));

        assertThat(men.at("/totalCount").asInt()).isZero();
        assertThat(men.at("/edges")).isEmpty();
        assertThat(men.at("/facets/gender").toString())
                .isEqualTo("[{\"value\":\"FEMALE\",\"count\":10,\"selected\":false},"
                        + "{\"value\":\"MALE\",\"count\":0,\"selected\":true}]");
    }

    @Test
    void tellsOthersExactly() {
        customers(3, "FEMALE");

        var answer = api.ask("marketing", LIST, Map.of("waitFor", written)).at("/data/customers");

        assertThat(answer.at("/totalCount").asInt()).isEqualTo(3);
        assertThat(answer.at("/edges")).hasSize(3);
    }

    @Test
    void hasIdsOfItsOwn() {
        var keys = customers(10, "FEMALE");
        var shown = list(Map.of()).at("/edges").findValuesAsString("id");

        assertThat(shown).hasSize(10).doesNotHaveDuplicates();
        assertThat(shown)
                .allSatisfy(
                        id -> assertThat(read(id).at("/data/customer/gender").asString())
                                .isEqualTo("FEMALE"));
        assertThat(shown)
                .doesNotContainAnyElementsOf(keys.stream().map(String::valueOf).toList());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .map(key -> ids.customer(key, partner(CLIENT)))
                        .toList());
    }

    @Test
    void knowsNobodyByTheRecordsIdsNorByAnotherPartners() {
        long key = customers(1, "FEMALE").getFirst();

        assertThat(read(ids.customer(key, partner(CLIENT))).at("/errors").isMissingNode())
                .isTrue();
        assertThat(List.of(
                        Long.toString(key),
                        ids.customer(key, partner("another-app")),
                        ids.order(key, partner(CLIENT)),
                        "",
                        "x"))
                .allSatisfy(id -> assertThat(
                                read(id).at("/errors/0/extensions/code").asString())
                        .isEqualTo("NOT_FOUND"));
    }

    @Test
    void readsNoIdsInCursors() {
        var keys = customers(12, "FEMALE");
        var first = list(Map.of("first", 5));
        var second =
                list(Map.of("first", 5, "after", first.at("/pageInfo/endCursor").asString()));

        assertThat(second.at("/edges")).hasSize(5);
        assertThat(first.at("/edges").findValuesAsString("cursor")).allSatisfy(cursor -> {
            var bytes = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
            assertThat(keys).noneMatch(key -> bytes.contains(bytesOf(key)));
        });
    }

    @Test
    void recordsOrdersOnlyOfWhomItSees() {
        long shared = customers(1, "FEMALE").getFirst();
        long strange = register.upsert(
                        reader.read(
                                List.of(Map.of("customerNumber", "S-" + UUID.randomUUID(), "displayName", "Strange"))),
                        AUTHOR)
                .customers()
                .getFirst();
        var seeded = SeededRules.read().role("partner");
        var recording = seeded.grants()
                .and(new Grants(Map.of(DataCategory.FINANCIAL, Visibility.MASKED), Set.of(Permission.RECORD_ORDERS)));
        tables.replace(new RoleAccess("partner", recording, true, seeded.cellSize()));
        inForce.readInTime();
        try {
            assertThat(recorded(ids.customer(shared, partner(CLIENT)))
                            .at("/data/recordOrders/recorded")
                            .asInt())
                    .isEqualTo(1);
            assertThat(List.of(
                            Long.toString(shared),
                            ids.customer(shared, partner("another-app")),
                            ids.customer(strange, partner(CLIENT))))
                    .allSatisfy(id -> assertThat(
                                    recorded(id).at("/errors/0/message").asString())
                            .isEqualTo("orders[0].customerId: is not the id of a customer"));
        } finally {
            tables.replace(seeded);
            inForce.readInTime();
        }
    }

    private JsonNode recorded(String customer) {
        var line = Map.of("sku", "A", "quantity", 1, "unitPrice", "1.50", "product", Map.of("name", "Apple"));
        var order = Map.of(
                "customerId",
                customer,
                "number",
                "O-" + UUID.randomUUID(),
                "orderedAt",
                "2026-01-15T10:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(line));
        return api.ask(
                "partner",
                "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }",
                Map.of("orders", List.of(order)));
    }

    @Test
    void seesNoOrderNumbers() {
        var answer = api.ask(
                "partner", "{ customers { edges { node { orders { edges { node { number } } } } } } }", Map.of());

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("VALIDATION");
    }

    private List<Long> customers(int number, String gender) {
        var customers = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < number; index++) {
            customers.add(Map.of(
                    "customerNumber",
                    "P-" + UUID.randomUUID(),
                    "kind",
                    "PERSON",
                    "displayName",
                    "Somebody",
                    "gender",
                    gender,
                    "birthDate",
                    "1980-03-01",
                    "addresses",
                    List.of(Map.of("kind", "HOME", "country", "DE")),
                    "consents",
                    List.of(Map.of(
                            "purpose", "SHARING",
                            "channel", "PARTNER",
                            "recipient", CLIENT,
                            "status", "GRANTED"))));
        }
        var result = register.upsert(reader.read(customers), AUTHOR);
        written = result.waitToken().toString();
        return result.customers();
    }

    private JsonNode list(Map<String, ?> variables) {
        var waiting = new HashMap<String, Object>(variables);
        waiting.put("waitFor", written);
        var answer = api.ask("partner", LIST, waiting);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/customers");
    }

    private JsonNode read(String id) {
        return api.ask("partner", "query ($id: ID!) { customer(id: $id) { gender } }", Map.of("id", id));
    }

    private static Viewer partner(String client) {
        return SeededRules.read().viewer("somebody", client, List.of("partner"));
    }

    private static String bytesOf(long key) {
        return new String(ByteBuffer.allocate(Long.BYTES).putLong(key).array(), StandardCharsets.ISO_8859_1);
    }
}
