package io.clientele.nodes;

import io.clientele.testing.Api;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Customers as programs write and find them. */
final class People {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id } waitToken }
            }
            """;

    private static final String COUNT = """
            query ($token: String) { customers(first: 5, waitFor: $token) { totalCount edges { node { id } } } }
            """;

    private People() {}

    /** Writes customers with these numbers under this name; the whole answer. */
    static JsonNode write(Api api, int from, int to, String name) {
        var customers = IntStream.range(from, to)
                .mapToObj(number -> Map.of("customerNumber", "NODES-" + number, "displayName", name))
                .toList();
        return api.ask("admin", UPSERT, Map.of("customers", customers));
    }

    /** Lets a later {@link #count} wait for what was written. */
    static String token(JsonNode written) {
        return written.at("/data/upsertCustomers/waitToken").asString();
    }

    /** How many customers searches find; the whole answer. */
    static JsonNode count(Api api) {
        return api.ask("marketing", COUNT, Map.of());
    }

    /** How many customers searches find once they show a write. */
    static JsonNode count(Api api, String token) {
        return api.ask("marketing", COUNT, Map.of("token", token));
    }

    static boolean failed(JsonNode answer) {
        return !answer.path("errors").isEmpty();
    }

    static int total(JsonNode counted) {
        return counted.at("/data/customers/totalCount").asInt(-1);
    }
}
