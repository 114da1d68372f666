package io.clientele.search;

import io.clientele.index.filter.Amount;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.BirthdayWindow;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Filters of every kind, nested, over values that the population has and some that it has not. */
final class RandomFilters {

    static final Map<Dimension, List<String>> VALUES = Map.ofEntries(
            Map.entry(Dimension.KIND, List.of("PERSON", "ORGANIZATION")),
            Map.entry(Dimension.GENDER, List.of("FEMALE", "MALE", "OTHER")),
            Map.entry(Dimension.OCCUPATION, List.of("Baker", "baker", "Судья", "Écuyer")),
            Map.entry(Dimension.EDUCATION, List.of("College", "School")),
            Map.entry(Dimension.MARITAL_STATUS, List.of("SINGLE", "MARRIED", "UNKNOWN")),
            Map.entry(Dimension.INTEREST, List.of("chess", "cooking", "a.b*c", "hiking")),
            Map.entry(Dimension.TAG, List.of("vip", "press")),
            Map.entry(Dimension.COUNTRY, List.of("US", "CN", "RU", "DE")),
            Map.entry(Dimension.STATE, List.of("CA", "TX", "NY", "SH", "MOW")),
            Map.entry(Dimension.CITY, List.of("上海", "Москва", "Springfield", "New York")),
            Map.entry(Dimension.INDUSTRY, List.of("Retail", "Transport")),
            Map.entry(Dimension.COMPANY_TYPE, List.of("PARENT", "BRANCH", "INDEPENDENT")),
            Map.entry(Dimension.LEVEL, List.of("GOLD", "SILVER")),
            Map.entry(Dimension.SOURCE, List.of("Fair", "Web form", "Nowhere")),
            Map.entry(Dimension.ACQUIRED_MONTH, List.of("2026-01", "2026-02", "2025-12")),
            Map.entry(Dimension.CONTACT, List.of("EMAIL", "PHONE", "MESSAGING")),
            Map.entry(Dimension.VERIFIED_CONTACT, List.of("EMAIL", "PHONE")),
            Map.entry(Dimension.CATEGORY, List.of("Music", "Books", "Sports", "music")),
            Map.entry(Dimension.BRAND, List.of("alpha", "beta", "gamma")),
            Map.entry(Dimension.PRODUCT, List.of("S1", "S2", "S3", "S4", "S9")),
            Map.entry(Dimension.CHANNEL, List.of("STORE", "WEB", "CATALOG")),
            Map.entry(Dimension.STORE, List.of("north", "south")),
            Map.entry(Dimension.PAYMENT, List.of("CARD", "CASH", "INVOICE")));

    private static final List<String> GROUPS =
            List.of("Champions", "Loyal", "New", "Need attention", "Lost", "Nobody's");

    static final List<String> POSTAL_CODES = List.of("10001", "10115", "100", "SW1A 1AA");

    private final Random random;
    private final LocalDate today;

    RandomFilters(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Mostly a conjunction, as people build them. */
    Filter next() {
        return switch (random.nextInt(6)) {
            case 0 -> combined(2);
            case 1 -> condition();
            default -> new Filter.All(several(1));
        };
    }

    private Filter combined(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.All(several(depth));
            case 1 -> new Filter.Any(several(depth));
            default -> new Filter.None(several(depth));
        };
    }

    /** Several values or bands of one facet, as somebody picks or excludes them there. */
    private Filter picked() {
        var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
        List<Filter> picks = switch (random.nextInt(3)) {
            case 0 -> measured();
            case 1 -> List.of(consented(), consented());
            default -> List.of(oneOf(dimension), oneOf(dimension));
        };
        return maybe() ? new Filter.Any(picks) : new Filter.None(picks);
    }

    private List<Filter> measured() {
        return switch (random.nextInt(5)) {
            case 4 -> List.of(ranked(), ranked());
            case 0 -> List.of(new Filter.Age(ints(80)), new Filter.Age(ints(80)));
            case 1 -> List.of(spend(), spend());
            case 2 ->
                List.of(
                        new Filter.CountIn(Count.LIFETIME_ORDERS, ints(6)),
                        new Filter.CountIn(Count.LIFETIME_ORDERS, ints(6)));
            default ->
                List.of(
                        new Filter.HappenedIn(Occasion.LAST_ORDER, window()),
                        new Filter.HappenedIn(Occasion.LAST_ORDER, window()));
        };
    }

    private Filter spend() {
        return new Filter.AmountIn(Amount.LIFETIME_SPEND, amounts(2_000));
    }

    private Filter consented() {
        return new Filter.Consented(
                "MARKETING", random.nextBoolean() ? "EMAIL" : random.nextBoolean() ? "PHONE" : null);
    }

    private Filter ranked() {
        var groups = random.nextInt(3) == 0 ? some(GROUPS) : Set.<String>of();
        return new Filter.Ranked(
                groups.isEmpty() || random.nextBoolean() ? quintiles() : null,
                random.nextBoolean() ? quintiles() : null,
                random.nextInt(3) == 0 ? quintiles() : null,
                groups);
    }

    private IntRange quintiles() {
        int from = 1 + random.nextInt(5);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(from, null);
            case 1 -> new IntRange(null, from);
            default -> new IntRange(from, from + random.nextInt(6 - from));
        };
    }

    private List<Filter> several(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(index -> random.nextInt(6) == 0
                        ? picked()
                        : depth > 0 && random.nextInt(4) == 0 ? combined(depth - 1) : condition())
                .toList();
    }

    private Filter condition() {
        return switch (random.nextInt(26)) {
            case 0 -> new Filter.Age(ints(80));
            case 1 -> spend();
            case 2 -> new Filter.CountIn(Count.LIFETIME_ORDERS, ints(6));
            case 3 -> new Filter.HappenedIn(Occasion.LAST_ORDER, window());
            case 4, 5 -> new Filter.HappenedIn(one(Occasion.values()), window());
            case 6, 7, 8, 9 -> purchases();
            case 10 -> consented();
            case 18, 19 -> ranked();
            case 11 -> new Filter.CountIn(one(Count.values()), ints(40));
            case 12 -> new Filter.AmountIn(Amount.AVERAGE_ORDER, amounts(700));
            case 13 -> new Filter.Birthday(birthdays());
            case 14 -> new Filter.Income(incomes());
            case 15 -> new Filter.PostalCode(some(List.of("1", "100", "101", "SW1A ", "sw")));
            case 16, 17 -> new Filter.Known(one(Fact.values()));
            default -> oneOf();
        };
    }

    /** At the ends of bands, or one beside. */
    private IntRange incomes() {
        int low = 999 + 1_000 * random.nextInt(8) + random.nextInt(3);
        int high = 7_998 + 1_000 * random.nextInt(9) + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(low, null);
            case 1 -> new IntRange(null, high);
            default -> new IntRange(low, Math.max(low, high));
        };
    }

    private BirthdayWindow birthdays() {
        return maybe()
                ? new BirthdayWindow.NextDays(random.nextInt(maybe() ? 20 : 367))
                : new BirthdayWindow.Days(monthDay(), monthDay());
    }

    private MonthDay monthDay() {
        return random.nextInt(4) == 0 ? MonthDay.of(2, 29) : MonthDay.from(today.plusDays(random.nextInt(365)));
    }

    private Filter oneOf() {
        return oneOf(Dimension.values()[random.nextInt(Dimension.values().length)]);
    }

    private Filter oneOf(Dimension dimension) {
        return new Filter.OneOf(dimension, some(VALUES.get(dimension)));
    }

    private Filter purchases() {
        return new Filter.Purchases(
                maybe() ? window() : null,
                maybe() ? some(VALUES.get(Dimension.CHANNEL)) : Set.of(),
                random.nextInt(4) == 0 ? some(VALUES.get(Dimension.STORE)) : Set.of(),
                maybe() ? line() : null,
                maybe() ? ints(4) : null,
                random.nextInt(4) == 0 ? ints(12) : null,
                maybe() ? amounts(800) : null,
                random.nextInt(4) == 0 ? amounts(400) : null);
    }

    private Filter.LineCondition line() {
        var categories = maybe() ? some(VALUES.get(Dimension.CATEGORY)) : Set.<String>of();
        var brands = maybe() ? some(VALUES.get(Dimension.BRAND)) : Set.<String>of();
        boolean neither = categories.isEmpty() && brands.isEmpty();
        return new Filter.LineCondition(categories, brands, neither ? some(List.of("S1", "S2", "S3", "S9")) : Set.of());
    }

    private Window window() {
        if (maybe()) {
            return new Window.LastDays(1 + random.nextInt(500));
        }
        var from = today.minusDays(random.nextInt(600));
        @Nullable LocalDate until = maybe() ? from.plusDays(random.nextInt(300)) : null;
        return new Window.Days(until != null && random.nextInt(3) == 0 ? null : from, until);
    }

    private IntRange ints(int most) {
        int low = random.nextInt(most);
        int high = low + random.nextInt(most);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(low, null);
            case 1 -> new IntRange(null, high);
            default -> new IntRange(low, high);
        };
    }

    private AmountRange amounts(int most) {
        var low = BigDecimal.valueOf(random.nextInt(most * 100), 2);
        var high = low.add(BigDecimal.valueOf(random.nextInt(most * 100), 2));
        return switch (random.nextInt(3)) {
            case 0 -> new AmountRange(low, null);
            case 1 -> new AmountRange(null, high);
            default -> new AmountRange(low, high);
        };
    }

    private Set<String> some(List<String> values) {
        var chosen = new HashSet<String>();
        chosen.add(values.get(random.nextInt(values.size())));
        values.stream().filter(value -> random.nextInt(3) == 0).forEach(chosen::add);
        return chosen;
    }

    <T> T one(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
