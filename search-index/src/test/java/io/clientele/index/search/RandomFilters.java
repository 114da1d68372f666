package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Filters of every kind, whose bounds are often exactly what some customer has. */
record RandomFilters(Random random, Moment moment, List<CustomerFacts> customers) {

    Filter one() {
        if (random.nextInt(4) == 0) return combined(3);
        return new Filter.All(several(() -> random.nextInt(5) == 0 ? combined(2) : condition(), 1 + random.nextInt(4)));
    }

    private Filter combined(int levels) {
        if (levels == 0) return condition();
        var filters = several(() -> random.nextBoolean() ? condition() : combined(levels - 1), 1 + random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.All(filters);
            case 1 -> new Filter.Any(filters);
            default -> new Filter.None(filters);
        };
    }

    private Filter condition() {
        return switch (random.nextInt(15)) {
            case 14 -> new Filter.FrozenIn(random.nextBoolean() ? "7" : "8", Set.of());
            case 0, 1 -> new Filter.Age(range(90));
            case 2, 3 -> new Filter.LifetimeSpend(amountLike(sumsOfOrders()));
            case 4 -> new Filter.LifetimeOrders(range(8));
            case 5 -> new Filter.FirstOrder(window());
            case 6 -> new Filter.LastOrder(window());
            case 7, 8, 9 -> purchases();
            case 10 -> new Filter.Consented("MARKETING", random.nextBoolean() ? null : "EMAIL");
            default -> {
                var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
                yield new Filter.OneOf(dimension, some(values(dimension)));
            }
        };
    }

    private Filter purchases() {
        var line = random.nextBoolean() ? null : line();
        return new Filter.Purchases(
                random.nextBoolean() ? null : window(),
                random.nextInt(3) == 0 ? some(RandomCustomers.CHANNELS) : Set.of(),
                random.nextInt(4) == 0 ? some(RandomCustomers.STORES) : Set.of(),
                line,
                random.nextInt(3) == 0 ? range(4) : null,
                random.nextInt(4) == 0 ? range(random.nextBoolean() ? 10 : 90_000_000) : null,
                random.nextInt(2) == 0 ? amountLike(line == null ? sumsOfOrders() : sumsOfLines(line)) : null);
    }

    private LineCondition line() {
        var categories = random.nextInt(3) != 0 ? some(RandomCustomers.CATEGORIES) : Set.<String>of();
        var brands = random.nextBoolean() ? some(RandomCustomers.BRANDS) : Set.<String>of();
        var skus = random.nextInt(4) == 0 || (categories.isEmpty() && brands.isEmpty())
                ? some(RandomCustomers.SKUS)
                : Set.<String>of();
        return new LineCondition(categories, brands, skus);
    }

    private Window window() {
        if (random.nextBoolean()) return new Window.LastDays(1 + random.nextInt(random.nextBoolean() ? 5 : 700));
        var from = moment.today().minusDays(random.nextInt(700));
        var until = from.plusDays(random.nextInt(random.nextBoolean() ? 3 : 400));
        return switch (random.nextInt(3)) {
            case 0 -> new Window.Days(from, null);
            case 1 -> new Window.Days(null, until);
            default -> new Window.Days(from, until);
        };
    }

    private IntRange range(int most) {
        var one = random.nextInt(most);
        var other = one + random.nextInt(most);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(one, null);
            case 1 -> new IntRange(null, one);
            default -> new IntRange(one, other);
        };
    }

    /** Bounds at what somebody has, a cent above or a cent below. */
    private AmountRange amountLike(List<BigDecimal> sums) {
        var sum = sums.isEmpty() ? BigDecimal.TEN : sums.get(random.nextInt(sums.size()));
        var near = sum.add(BigDecimal.valueOf(random.nextInt(3) - 1L, 2)).max(BigDecimal.ZERO);
        return switch (random.nextInt(3)) {
            case 0 -> new AmountRange(near, null);
            case 1 -> new AmountRange(null, near);
            default -> new AmountRange(near, near.multiply(BigDecimal.TWO));
        };
    }

    private List<BigDecimal> sumsOfOrders() {
        return customers.stream()
                .map(customer ->
                        sum(customer.orders().stream().map(Order::total).toList()))
                .toList();
    }

    private List<BigDecimal> sumsOfLines(LineCondition line) {
        return customers.stream()
                .map(customer -> sum(customer.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .filter(each -> line.categories().isEmpty()
                                || (each.category() != null && line.categories().contains(each.category())))
                        .map(Line::amount)
                        .toList()))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> values(Dimension dimension) {
        return switch (dimension) {
            case KIND -> List.of("PERSON", "ORGANIZATION");
            case GENDER -> List.of("FEMALE", "MALE", "DIVERSE", "NOBODY");
            case COUNTRY -> List.of("US", "CN");
            case STATE -> RandomCustomers.STATES;
            case CITY -> RandomCustomers.CITIES;
            case CATEGORY -> RandomCustomers.CATEGORIES;
            case BRAND -> RandomCustomers.BRANDS;
            case CHANNEL -> RandomCustomers.CHANNELS;
        };
    }

    private Set<String> some(List<String> values) {
        var some = new TreeSet<String>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) some.add(values.get(random.nextInt(values.size())));
        return some;
    }

    private static <T> List<T> several(Supplier<T> each, int count) {
        var several = new ArrayList<T>();
        for (int i = 0; i < count; i++) several.add(each.get());
        return several;
    }
}
