package io.clientele.search;

import io.clientele.index.filter.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Customers and orders with everything that may be missing missing in some, shaped like the API's inputs. */
public final class RandomPopulation {

    private static final List<Map<String, Object>> PRODUCTS = List.of(
            product("One", "Music", "alpha"),
            product("Two", "Books", "alpha"),
            product("Three", "Music", "beta"),
            product("Four", "Sports", null),
            product("Five", null, "gamma"));

    private final Random random;
    private final Instant now;

    public RandomPopulation(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    public List<Map<String, Object>> customers(int count) {
        return IntStream.range(0, count).mapToObj(this::customer).toList();
    }

    private Map<String, Object> customer(int index) {
        var customer = new HashMap<String, Object>();
        customer.put("customerNumber", "R-" + index);
        customer.put("displayName", "Random " + index);
        customer.put("kind", random.nextInt(10) == 0 ? "ORGANIZATION" : "PERSON");
        if (random.nextInt(5) > 0) {
            customer.put("gender", oneOf(RandomFilters.VALUES.get(Dimension.GENDER)));
        }
        if (random.nextInt(5) > 0) {
            customer.put("birthDate", birthDate());
        }
        if (random.nextInt(6) > 0) {
            customer.put("addresses", List.of(address("HOME"), address("WORK")));
        }
        customer.put("consents", consents());
        customer.put("contactPoints", contactPoints(index));
        customer.put("interests", some(Dimension.INTEREST));
        customer.put("tags", some(Dimension.TAG));
        addDemographics(customer);
        addRelationship(customer);
        if (customer.get("kind").equals("ORGANIZATION")) {
            customer.put("organization", organization(index));
        }
        if (random.nextInt(3) > 0) {
            customer.put("membership", membership(index));
        }
        return customer;
    }

    private void addDemographics(Map<String, Object> customer) {
        customer.put("occupation", maybe(Dimension.OCCUPATION));
        customer.put("education", maybe(Dimension.EDUCATION));
        customer.put("maritalStatus", maybe(Dimension.MARITAL_STATUS));
        if (random.nextInt(5) > 0) {
            customer.put("householdSize", 1 + random.nextInt(6));
        }
        if (random.nextInt(4) > 0) {
            var income = new HashMap<String, Object>(Map.of("gte", random.nextInt(8) * 1_000));
            income.put("lt", random.nextInt(5) == 0 ? null : 8_000 + random.nextInt(8) * 1_000);
            customer.put("incomeBand", income);
        }
    }

    private void addRelationship(Map<String, Object> customer) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var acquired = today.minusDays(random.nextInt(500));
        customer.put(
                "acquiredOn",
                switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> acquired.withDayOfMonth(1);
                    case 2 -> acquired.withDayOfMonth(1).minusDays(1);
                    default -> acquired;
                });
        customer.put("source", maybe(Dimension.SOURCE));
        customer.put("lastContactAt", random.nextInt(3) == 0 ? null : time());
    }

    private Map<String, Object> organization(int index) {
        var organization = new HashMap<String, Object>(Map.of("legalName", "Random Inc. " + index));
        organization.put("industry", maybe(Dimension.INDUSTRY));
        organization.put("companyType", maybe(Dimension.COMPANY_TYPE));
        organization.put("headCount", random.nextInt(4) == 0 ? null : random.nextInt(60));
        organization.put("decisionMaker", random.nextBoolean() ? "Somebody " + index : null);
        return organization;
    }

    private Map<String, Object> membership(int index) {
        return Map.of(
                "cardNumber", "K-" + index,
                "level", oneOf(RandomFilters.VALUES.get(Dimension.LEVEL)),
                "joinedOn", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(random.nextInt(500)),
                "points", random.nextInt(60));
    }

    private List<Map<String, Object>> contactPoints(int index) {
        var points = new ArrayList<Map<String, Object>>();
        if (random.nextInt(3) > 0) {
            points.add(contactPoint("EMAIL", "random" + index + "@example.com"));
        }
        if (random.nextInt(3) > 0) {
            points.add(contactPoint("PHONE", "+12125550" + (100 + index % 100)));
        }
        return points;
    }

    private Map<String, Object> contactPoint(String kind, String value) {
        var point = new HashMap<String, Object>(Map.of("kind", kind, "value", value));
        point.put("verifiedAt", random.nextBoolean() ? time() : null);
        return point;
    }

    private String time() {
        return now.minus(random.nextInt(700 * 24 * 60), ChronoUnit.MINUTES).toString();
    }

    private List<String> some(Dimension dimension) {
        return RandomFilters.VALUES.get(dimension).stream()
                .filter(value -> random.nextInt(3) == 0)
                .toList();
    }

    private String maybe(Dimension dimension) {
        return random.nextInt(4) == 0 ? null : oneOf(RandomFilters.VALUES.get(dimension));
    }

    /** Many around birthdays and leap days, where ages are decided. */
    private LocalDate birthDate() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(1960 + 4 * random.nextInt(14), 2, 29);
            case 1 ->
                today.minusYears(random.nextInt(80))
                        .minusDays(random.nextInt(3) - 1)
                        .minusDays(1);
            default -> today.minusDays(random.nextInt(80 * 365));
        };
    }

    private Map<String, Object> address(String kind) {
        var address = new HashMap<String, Object>(Map.of("kind", kind));
        address.put("country", oneOf(List.of("US", "CN", "RU")));
        address.put("state", random.nextInt(5) == 0 ? null : oneOf(RandomFilters.VALUES.get(Dimension.STATE)));
        address.put("city", random.nextInt(5) == 0 ? null : oneOf(RandomFilters.VALUES.get(Dimension.CITY)));
        address.put("postalCode", random.nextInt(5) == 0 ? null : oneOf(RandomFilters.POSTAL_CODES));
        return address;
    }

    private List<Map<String, Object>> consents() {
        var consents = new ArrayList<Map<String, Object>>();
        for (int entry = random.nextInt(4); entry > 0; entry--) {
            consents.add(Map.of(
                    "purpose", "MARKETING",
                    "channel", oneOf(List.of("EMAIL", "PHONE")),
                    "status", oneOf(List.of("GRANTED", "DENIED", "WITHDRAWN"))));
        }
        if (random.nextInt(3) == 0) {
            consents.add(Map.of(
                    "purpose", "SHARING",
                    "channel", "PARTNER",
                    "recipient", "clientele-partner",
                    "status", oneOf(List.of("GRANTED", "WITHDRAWN"))));
        }
        return consents;
    }

    public List<Map<String, Object>> orders(List<Long> customers, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> order(index, customers))
                .toList();
    }

    private Map<String, Object> order(int index, List<Long> customers) {
        // The first half of the customers buys, so that the others have nothing.
        var order = new HashMap<String, Object>();
        order.put(
                "customerId",
                customers.get(random.nextInt(customers.size() / 2 + 1)).toString());
        order.put("number", "O-" + index);
        order.put("orderedAt", time());
        order.put("channel", oneOf(RandomFilters.VALUES.get(Dimension.CHANNEL)));
        order.put("store", random.nextBoolean() ? oneOf(RandomFilters.VALUES.get(Dimension.STORE)) : null);
        order.put("paymentMethod", maybe(Dimension.PAYMENT));
        order.put("currency", "USD");
        order.put(
                "lines",
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(line -> line())
                        .toList());
        return order;
    }

    private Map<String, Object> line() {
        int product = random.nextInt(PRODUCTS.size());
        int quantity = 1 + random.nextInt(5);
        var line = new HashMap<String, Object>();
        line.put("sku", "S" + (product + 1));
        line.put("product", PRODUCTS.get(product));
        line.put("quantity", quantity);
        line.put("unitPrice", BigDecimal.valueOf(random.nextInt(20_000), 2));
        line.put("returnedQuantity", random.nextInt(4) == 0 ? random.nextInt(quantity + 1) : 0);
        return line;
    }

    private static Map<String, Object> product(String name, String category, String brand) {
        var product = new HashMap<String, Object>(Map.of("name", name));
        product.put("category", category);
        product.put("brand", brand);
        return product;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
