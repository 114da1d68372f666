package io.clientele.search;

import io.clientele.index.filter.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
        return customer;
    }

    /** Many around birthdays and leap days, where ages are decided. */
    private LocalDate birthDate() {
        var today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
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
        order.put(
                "orderedAt",
                now.minus(random.nextInt(700 * 24 * 60), ChronoUnit.MINUTES).toString());
        order.put("channel", oneOf(RandomFilters.VALUES.get(Dimension.CHANNEL)));
        order.put("store", random.nextBoolean() ? oneOf(RandomFilters.STORES) : null);
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
