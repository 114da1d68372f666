package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Line;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.BirthdayWindow;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
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
        return switch (random.nextInt(28)) {
            case 0, 1 -> new Filter.Age(range(90));
            case 2, 3 -> new Filter.AmountIn(Amount.LIFETIME_SPEND, amountLike(sumsOfOrders()));
            case 4 -> new Filter.CountIn(oneOf(Count.values()), range(8));
            case 5, 6 -> new Filter.HappenedIn(oneOf(Occasion.values()), window());
            case 11 -> new Filter.HappenedIn(Occasion.LAST_ORDER, window());
            case 12 -> new Filter.CountIn(Count.LIFETIME_ORDERS, range(8));
            case 13 -> new Filter.CountIn(oneOf(Count.values()), range(100));
            case 14 -> new Filter.AmountIn(Amount.AVERAGE_ORDER, amountLike(averages(sumsOfOrders())));
            case 15 -> new Filter.Birthday(birthdays());
            case 16 -> new Filter.Income(incomes());
            case 17 -> new Filter.PostalCode(some(List.of("1", "100", "101", "SW1A ", "sw1a")));
            case 18 -> new Filter.Known(oneOf(Fact.values()));
            case 19 -> new Filter.FrozenIn(random.nextBoolean() ? "7" : "8", Set.of());
            case 7, 8, 9 -> purchases();
            case 20, 21 -> ranked();
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
                random.nextInt(2) == 0 ? amountLike(line == null ? sumsOfOrders() : sumsOfLines(line)) : null,
                random.nextInt(3) == 0
                        ? amountLike(averages(line == null ? sumsOfOrders() : sumsOfLines(line)))
                        : null);
    }

    private Filter ranked() {
        var recency = random.nextBoolean() ? quintiles() : null;
        var frequency = random.nextBoolean() ? quintiles() : null;
        var monetary = random.nextInt(3) == 0 ? quintiles() : null;
        var isAsked = recency != null || frequency != null || monetary != null;
        var groups = isAsked && random.nextBoolean() ? Set.<String>of() : some(RandomRankings.GROUPS);
        return new Filter.Ranked(recency, frequency, monetary, groups);
    }

    private IntRange quintiles() {
        return RandomRankings.quintiles(random);
    }

    private LineCondition line() {
        var categories = random.nextInt(3) != 0 ? some(RandomCustomers.CATEGORIES) : Set.<String>of();
        var brands = random.nextBoolean() ? some(RandomCustomers.BRANDS) : Set.<String>of();
        var skus = random.nextInt(4) == 0 || (categories.isEmpty() && brands.isEmpty())
                ? some(RandomCustomers.SKUS)
                : Set.<String>of();
        return new LineCondition(categories, brands, skus);
    }

    /** At the ends of bands, or one beside. */
    private IntRange incomes() {
        var low = 999 + 1_000 * random.nextInt(8) + random.nextInt(3);
        var high = 9_998 + 1_000 * random.nextInt(9) + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(low, null);
            case 1 -> new IntRange(null, high);
            default -> new IntRange(low, high);
        };
    }

    private BirthdayWindow birthdays() {
        if (random.nextBoolean()) return new BirthdayWindow.NextDays(random.nextInt(random.nextBoolean() ? 4 : 367));
        return new BirthdayWindow.Days(monthDay(), monthDay());
    }

    private MonthDay monthDay() {
        var leapDay = MonthDay.of(2, 29);
        return switch (random.nextInt(4)) {
            case 0 -> leapDay;
            case 1 -> MonthDay.from(moment.today());
            default -> MonthDay.from(LocalDate.EPOCH.plusDays(random.nextInt(365)));
        };
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

    /** As if of one to five orders. */
    private List<BigDecimal> averages(List<BigDecimal> sums) {
        var orders = BigDecimal.valueOf(1L + random.nextInt(5));
        return sums.stream()
                .map(sum -> sum.divide(orders, 2, RoundingMode.DOWN))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> values(Dimension dimension) {
        return switch (dimension) {
            case KIND -> List.of("PERSON", "ORGANIZATION");
            case GENDER -> List.of("FEMALE", "MALE", "DIVERSE", "NOBODY");
            case OCCUPATION -> RandomCustomers.OCCUPATIONS;
            case EDUCATION -> List.of("College", "School");
            case MARITAL_STATUS -> List.of("SINGLE", "MARRIED");
            case INTEREST -> RandomCustomers.INTERESTS;
            case TAG -> RandomCustomers.TAGS;
            case COUNTRY -> RandomCustomers.COUNTRIES;
            case STATE -> RandomCustomers.STATES;
            case CITY -> RandomCustomers.CITIES;
            case INDUSTRY -> RandomCustomers.INDUSTRIES;
            case COMPANY_TYPE -> List.of("BRANCH", "INDEPENDENT");
            case LEVEL -> RandomCustomers.LEVELS;
            case SOURCE -> RandomCustomers.SOURCES;
            case ACQUIRED_MONTH -> List.of("2026-01", "2026-02", "2027-01", "2026-12");
            case CONTACT, VERIFIED_CONTACT -> List.of("EMAIL", "PHONE", "FAX");
            case CATEGORY -> RandomCustomers.CATEGORIES;
            case BRAND -> RandomCustomers.BRANDS;
            case PRODUCT -> RandomCustomers.SKUS;
            case CHANNEL -> RandomCustomers.CHANNELS;
            case STORE -> RandomCustomers.STORES;
            case PAYMENT -> RandomCustomers.PAYMENTS;
        };
    }

    private Set<String> some(List<String> values) {
        var some = new TreeSet<String>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) some.add(values.get(random.nextInt(values.size())));
        return some;
    }

    private <T> T oneOf(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private static <T> List<T> several(Supplier<T> each, int count) {
        var several = new ArrayList<T>();
        for (int i = 0; i < count; i++) several.add(each.get());
        return several;
    }
}
