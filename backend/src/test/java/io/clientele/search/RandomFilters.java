package io.clientele.search;

import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Filters of every kind, nested, over values that the population has and some that it has not. */
final class RandomFilters {

    static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.KIND, List.of("PERSON", "ORGANIZATION"),
            Dimension.GENDER, List.of("FEMALE", "MALE", "OTHER"),
            Dimension.COUNTRY, List.of("US", "CN", "RU", "DE"),
            Dimension.STATE, List.of("CA", "TX", "NY", "SH", "MOW"),
            Dimension.CITY, List.of("上海", "Москва", "Springfield", "New York"),
            Dimension.CATEGORY, List.of("Music", "Books", "Sports", "music"),
            Dimension.BRAND, List.of("alpha", "beta", "gamma"),
            Dimension.CHANNEL, List.of("STORE", "WEB", "CATALOG"));

    static final List<String> STORES = List.of("north", "south");

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
            case 0 -> List.of(new Filter.Age(ints(80)), new Filter.Age(ints(80)));
            case 1 -> List.of(new Filter.LifetimeSpend(amounts(2_000)), new Filter.LifetimeSpend(amounts(2_000)));
            default -> List.of(oneOf(dimension), oneOf(dimension));
        };
        return maybe() ? new Filter.Any(picks) : new Filter.None(picks);
    }

    private List<Filter> several(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(index -> random.nextInt(6) == 0
                        ? picked()
                        : depth > 0 && random.nextInt(4) == 0 ? combined(depth - 1) : condition())
                .toList();
    }

    private Filter condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Filter.Age(ints(80));
            case 1 -> new Filter.LifetimeSpend(amounts(2_000));
            case 2 -> new Filter.LifetimeOrders(ints(6));
            case 3 -> new Filter.FirstOrder(window());
            case 4 -> new Filter.LastOrder(window());
            case 5, 6, 7 -> purchases();
            case 8 ->
                new Filter.Consented(
                        "MARKETING", random.nextBoolean() ? "EMAIL" : random.nextBoolean() ? "PHONE" : null);
            default -> oneOf();
        };
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
                random.nextInt(4) == 0 ? some(STORES) : Set.of(),
                maybe() ? line() : null,
                maybe() ? ints(4) : null,
                random.nextInt(4) == 0 ? ints(12) : null,
                maybe() ? amounts(800) : null);
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

    private boolean maybe() {
        return random.nextBoolean();
    }
}
