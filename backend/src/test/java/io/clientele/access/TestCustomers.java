package io.clientele.access;

import graphql.schema.idl.RuntimeWiring;
import io.clientele.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers every question with the same customer, of whom everything is known. */
final class TestCustomers {

    static final Instant SINCE = Instant.parse("2025-03-01T08:00:00Z");

    private TestCustomers() {}

    /** For tests without the controller. */
    static void wireViewer(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                        "viewer",
                        environment -> Map.of(
                                "name",
                                "somebody",
                                "roles",
                                List.of(),
                                "permissions",
                                List.of(),
                                "fields",
                                List.of())));
    }

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("customer", environment -> customer())
                        .dataFetcher("customers", environment -> CompletableFuture.completedFuture(connection())));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("upsertCustomers", environment -> upserted())
                        .dataFetcher(
                                "recordOrders", environment -> Map.of("recorded", 1, "unchanged", 0, "waitToken", "w"))
                        .dataFetcher("eraseCustomer", environment -> removed())
                        .dataFetcher("deleteCustomer", environment -> removed()));
    }

    /** Fields by name, and a customer to the audit. */
    @SuppressWarnings("serial")
    private static final class SomeCustomer extends HashMap<String, Object> implements DataSubject {

        @Override
        public long key() {
            return 42;
        }
    }

    private static Map<String, Object> connection() {
        return Map.of(
                "totalCount", 1,
                "freshness", Map.of("asOf", SINCE, "lagMillis", 3),
                "facets", facets(),
                "edges", List.of(Map.of("cursor", "c", "node", customer())),
                "pageInfo", Map.of("hasNextPage", false, "hasPreviousPage", false));
    }

    private static Map<String, Object> facets() {
        var facets = new HashMap<String, Object>();
        for (var facet : List.of("kind", "gender", "country", "state", "city", "category", "brand", "channel")) {
            facets.put(facet, List.of(Map.of("value", "x", "count", 1, "selected", false)));
        }
        facets.put("ageBand", List.of(Map.of("gte", 18, "count", 1, "selected", false)));
        facets.put("lifetimeSpend", List.of(Map.of("gte", BigDecimal.ZERO, "count", 1, "selected", false)));
        return facets;
    }

    private static Map<String, Object> customer() {
        var customer = new SomeCustomer();
        customer.put("id", "42");
        customer.put("version", 7L);
        customer.put("customerNumber", "C-000001");
        customer.put("kind", "PERSON");
        customer.put("displayName", "王芳");
        customer.put("familyName", "王");
        customer.put("gender", "FEMALE");
        customer.put("birthDate", LocalDate.of(1992, 2, 29));
        customer.put("age", 33);
        customer.put("creditRating", "Good");
        customer.put("notes", "is allergic to nuts");
        customer.put("address", address());
        customer.put("addresses", List.of(address()));
        customer.put("contactPoints", contactPoints());
        customer.put("consents", List.of(consent()));
        customer.put("lifetime", lifetime());
        customer.put("orders", orders());
        customer.put("source", "web form");
        return customer;
    }

    private static List<Map<String, Object>> contactPoints() {
        return List.of(
                Map.of("kind", "EMAIL", "value", "wang.fang@example.com", "primary", true, "verifiedAt", SINCE),
                Map.of("kind", "PHONE", "value", "+8613800138042", "primary", true));
    }

    private static Map<String, Object> address() {
        return Map.of(
                "kind", "HOME", "primary", true, "line", "南京西路 1 号", "city", "上海", "state", "SH", "country", "CN");
    }

    private static Map<String, Object> consent() {
        return Map.of(
                "purpose",
                "SHARING",
                "channel",
                "PARTNER",
                "recipient",
                "acme-app",
                "status",
                "GRANTED",
                "since",
                SINCE);
    }

    private static Map<String, Object> lifetime() {
        return Map.of(
                "orders", 3,
                "spend", usd("273.10"),
                "averageOrder", usd("91.03"),
                "firstOrderAt", SINCE,
                "lastOrderAt", SINCE,
                "categories", List.of("Books"),
                "brands", List.of("importo"),
                "channels", List.of("WEB"));
    }

    private static Map<String, Object> orders() {
        var line = Map.of(
                "product", Map.of("sku", "AAA", "name", "A book", "category", "Books", "brand", "importo"),
                "quantity", 2,
                "unitPrice", usd("19.90"),
                "amount", usd("39.80"),
                "returnedQuantity", 0);
        var order = Map.of(
                "id",
                "1",
                "number",
                "W-1",
                "orderedAt",
                SINCE,
                "channel",
                "WEB",
                "paymentMethod",
                "CARD",
                "total",
                usd("39.80"),
                "quantity",
                2,
                "lines",
                List.of(line));
        return Map.of(
                "totalCount", 1,
                "edges", List.of(Map.of("cursor", "c", "node", order)),
                "pageInfo", Map.of("hasNextPage", false, "hasPreviousPage", false));
    }

    private static Map<String, Object> upserted() {
        return Map.of("created", 1, "changed", 0, "unchanged", 0, "customers", List.of(customer()), "waitToken", "w");
    }

    private static Map<String, Object> removed() {
        return Map.of("id", "42", "waitToken", "w");
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
