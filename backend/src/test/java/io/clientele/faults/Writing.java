package io.clientele.faults;

import io.clientele.testing.Api;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One write of the load, as a client of the API makes it. */
final class Writing {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id version creditRating } }
            }
            """;

    private static final String RECORD = """
            mutation ($orders: [OrderInput!]!) { recordOrders(orders: $orders) { recorded } }
            """;

    private static final String DELETE = "mutation ($id: ID!) { deleteCustomer(id: $id) { id } }";

    private static final String ERASE = "mutation ($id: ID!) { eraseCustomer(id: $id) { id } }";

    private static final Set<String> REFUSALS = Set.of("VALIDATION", "NOT_FOUND", "CONFLICT", "FORBIDDEN");

    private static final List<String> GENDERS = List.of("FEMALE", "MALE", "OTHER");
    private static final List<String> CITIES = List.of("Kyoto", "Lagos", "Lima", "Lyon");
    private static final List<String> CHANNELS = List.of("EMAIL", "PHONE", "SMS", "POST");
    private static final List<String> STATUSES = List.of("GRANTED", "WITHDRAWN");

    private static final int LARGEST_BATCH = 10;

    private final Api api;
    private final Cast cast;
    private final History history;
    private final Random random;
    private final long serial;

    Writing(Api api, Cast cast, History history, Random random, long serial) {
        this.api = api;
        this.cast = cast;
        this.history = history;
        this.random = random;
        this.serial = serial;
    }

    /**
     * Mostly changes; some come, few go, and most of those come again. A third of the requests bring many at a time, as from another
     * system.
     *
     * @return how many customers were written
     */
    int something() {
        int chance = random.nextInt(100);
        var person = cast.anybody(random);
        if (chance < 15) {
            return change(List.of(cast.newcomer()));
        } else if (chance < 40 && person.customer() != 0) {
            order(person);
        } else if (chance < 45 && person.customer() != 0) {
            remove(person, "admin", DELETE);
            person.is(0);
        } else if (chance < 47 && person.customer() != 0) {
            remove(person, "privacy-officer", ERASE);
            cast.replace(person, person.successor());
        } else if (chance < 70) {
            return change(List.of(person));
        } else {
            return change(cast.some(2 + random.nextInt(LARGEST_BATCH - 1), random));
        }
        return 1;
    }

    /**
     * Creates those of whom there is no customer.
     *
     * @return how many they are
     */
    int change(List<Person> people) {
        var drafts = people.stream().map(this::draft).toList();
        var answers = ask("admin", UPSERT, Map.of("customers", drafts)).at("/upsertCustomers/customers");
        for (int index = 0; index < people.size(); index++) {
            var changed = answers.required(index);
            long id = Long.parseLong(changed.required("id").asString());
            people.get(index).is(id);
            history.changed(
                    id,
                    changed.required("version").asLong(),
                    changed.required("creditRating").asString());
        }
        return people.size();
    }

    private Map<String, Object> draft(Person person) {
        var customer = new HashMap<String, Object>(
                Map.of("customerNumber", person.number(), "displayName", "Somebody", "creditRating", "w" + serial));
        switch (random.nextInt(4)) {
            case 0 -> customer.put("gender", any(GENDERS));
            case 1 ->
                customer.put(
                        "birthDate",
                        LocalDate.ofEpochDay(random.nextInt(18_000)).toString());
            case 2 -> customer.put("addresses", List.of(Map.of("kind", "HOME", "city", any(CITIES))));
            default -> customer.put("consents", List.of(consent()));
        }
        return customer;
    }

    private void order(Person person) {
        long customer = person.customer();
        var sku = "sku-" + random.nextInt(20);
        var line = Map.of(
                "sku",
                sku,
                "quantity",
                1 + random.nextInt(3),
                "unitPrice",
                "%d.%02d".formatted(random.nextInt(100), random.nextInt(100)),
                "product",
                Map.of("name", sku, "category", "category-" + sku.length(), "brand", "brand-" + sku.hashCode() % 3));
        var order = Map.of(
                "customerId",
                String.valueOf(customer),
                "number",
                "order-" + serial,
                "orderedAt",
                "2024-03-%02dT12:%02d:00Z".formatted(1 + random.nextInt(28), random.nextInt(60)),
                "channel",
                random.nextBoolean() ? "WEB" : "STORE",
                "currency",
                "USD",
                "lines",
                List.of(line));
        ask("admin", RECORD, Map.of("orders", List.of(order)));
        history.ordered("order-" + serial, customer);
    }

    private void remove(Person person, String role, String mutation) {
        long customer = person.customer();
        history.removing(customer);
        ask(role, mutation, Map.of("id", String.valueOf(customer)));
        history.removed(customer);
    }

    private Map<String, Object> consent() {
        if (random.nextInt(4) == 0) {
            return Map.of(
                    "purpose",
                    "SHARING",
                    "channel",
                    "PARTNER",
                    "recipient",
                    "partner-of-the-load",
                    "status",
                    any(STATUSES));
        }
        return Map.of("purpose", "MARKETING", "channel", any(CHANNELS), "status", any(STATUSES));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** @throws Refused when the product says no; any other failure leaves open what became of the write */
    private JsonNode ask(String role, String document, Map<String, ?> variables) {
        var answer = api.ask(role, document, variables);
        if (!answer.path("errors").isMissingNode()) {
            var code = answer.at("/errors/0/extensions/code").asString("");
            if (REFUSALS.contains(code)) {
                throw new Refused();
            }
            throw new IllegalStateException(answer.path("errors").toString());
        }
        return answer.required("data");
    }

    /** The product said no, so nothing was written. */
    static final class Refused extends RuntimeException {}

    /** Says how many customers it wrote. */
    @FunctionalInterface
    interface Operation {
        int on(Writing writing);
    }
}
