package io.clientele.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Single customers, for tests that want to know what becomes of one. */
final class Customers {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { customers { id } } }
            """;

    private static final String ERASE = "mutation ($id: ID!) { eraseCustomer(id: $id) { id } }";

    private final Installation installation;

    Customers(Installation installation) {
        this.installation = installation;
    }

    /** By their numbers; in one transaction, and so usually in one batch of the relay. */
    List<Long> create(String... numbers) {
        return upsert(numbers, "FEMALE");
    }

    long create(String number) {
        return create(new String[] {number}).getFirst();
    }

    void change(String number) {
        upsert(new String[] {number}, "OTHER");
    }

    void erase(long customer) {
        ask("privacy-officer", ERASE, Map.of("id", String.valueOf(customer)));
    }

    /** 0 when the index has no such document. */
    long mirroredVersion(long customer) throws Exception {
        return installation
                .index()
                .versions(installation.liveIndex(), List.of(customer))
                .getOrDefault(customer, 0L);
    }

    long recordedVersion(long customer) throws Exception {
        return installation.database().count("SELECT version FROM customer WHERE id = " + customer);
    }

    void awaitMirrored(long customer) throws Exception {
        long version = recordedVersion(customer);
        await().atMost(Duration.ofMinutes(1)).until(() -> mirroredVersion(customer) >= version);
    }

    private List<Long> upsert(String[] numbers, String gender) {
        var customers = Arrays.stream(numbers)
                .map(number -> Map.of("customerNumber", number, "displayName", "Somebody", "gender", gender))
                .toList();
        return ask("admin", UPSERT, Map.of("customers", customers))
                .at("/data/upsertCustomers/customers")
                .valueStream()
                .map(customer -> Long.valueOf(customer.required("id").asString()))
                .toList();
    }

    private JsonNode ask(String role, String document, Map<String, ?> variables) {
        var answer = installation.api().ask(role, document, variables);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer;
    }
}
