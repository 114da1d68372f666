package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ten customers: six women, of whom four live in Bergen, and four men there, of whom one spent something. */
final class SegmentPeople {

    static final int ALL = 10;
    static final int WOMEN = 6;
    static final int WOMEN_IN_BERGEN = 4;
    static final int MEN = 4;

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } waitToken } }
            """;
    private static final String RECORD =
            "mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { waitToken } }";

    private SegmentPeople() {}

    /** The ids, women first. */
    static List<String> bring(Api api) {
        var people = new ArrayList<Map<String, Object>>();
        for (int number = 0; number < ALL; number++) {
            people.add(person(number));
        }
        var ids = upsert(api, people);
        record(api, ids.getLast(), 100);
        return ids;
    }

    static Map<String, Object> person(int number) {
        var gender = number < WOMEN ? "FEMALE" : "MALE";
        var city = number == 0 || number == 1 ? "Oslo" : "Bergen";
        return Map.of(
                "customerNumber",
                "SEGMENT-" + number,
                "displayName",
                "Person " + number,
                "gender",
                gender,
                "addresses",
                List.of(Map.of("kind", "HOME", "city", city, "country", "NO")));
    }

    static List<String> upsert(Api api, List<Map<String, Object>> people) {
        var answer = api.ask("service", UPSERT, Map.of("customers", people));
        await(api, answer.at("/data/upsertCustomers/waitToken").asString());
        return answer.at("/data/upsertCustomers/customers").findValuesAsString("id");
    }

    static void record(Api api, String customer, int spent) {
        var line = Map.of("sku", "S", "quantity", 1, "unitPrice", spent, "product", Map.of("name", "Something"));
        var order = Map.of(
                "customerId",
                customer,
                "number",
                "SO-" + customer + "-" + spent,
                "orderedAt",
                "2026-01-15T10:00:00Z",
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(line));
        var answer = api.ask("service", RECORD, Map.of("orders", List.of(order)));
        await(api, answer.at("/data/recordOrders/waitToken").asString());
    }

    private static void await(Api api, String token) {
        var answer = api.ask(
                "marketing", "query ($w: String) { customers(waitFor: $w) { totalCount } }", Map.of("w", token));
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
    }
}
