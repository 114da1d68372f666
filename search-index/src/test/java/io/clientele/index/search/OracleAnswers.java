package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Occasion;
import io.clientele.index.search.FacetResult.Band;
import io.clientele.index.search.FacetResult.Cell;
import io.clientele.index.search.FacetResult.ValueCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that the index must give, worked out customer by customer. */
record OracleAnswers(Oracle oracle, Filter filter, Filter rowScope, List<CustomerFacts> customers) {

    List<Long> ids() {
        return matching(conjuncts(filter).toList())
                .map(CustomerFacts::id)
                .sorted()
                .toList();
    }

    FacetResult facet(FacetRequest request) {
        return switch (request) {
            case FacetRequest.Values values -> values(values);
            case FacetRequest.Named named -> throw new IllegalArgumentException("asked without a filter");
            case FacetRequest.Bands bands -> bands(bands);
            case FacetRequest.Consents consents -> consents();
            case FacetRequest.Grid grid -> grid(grid);
        };
    }

    private FacetResult values(FacetRequest.Values request) {
        var dimension = request.dimension();
        var own = own(filter -> filter instanceof Filter.OneOf oneOf && oneOf.dimension() == dimension);
        Map<String, Long> counts = matching(others(own))
                .flatMap(customer -> oracle.values(request, customer).stream())
                .filter(value -> contains(value, request.contains()))
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        return page(counts, named(own, request.contains()), request.offset(), request.first());
    }

    private FacetResult consents() {
        var own = own(filter -> filter instanceof Filter.Consented);
        Map<String, Long> counts = matching(others(own))
                .flatMap(customer -> Oracle.consents(customer).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        return page(counts, named(own, null), 0, 1_000);
    }

    private static boolean contains(String value, String part) {
        return part == null || value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Selected and excluded values. */
    private static List<Set<String>> named(List<Filter> own, String part) {
        Set<String> selected = new TreeSet<>();
        Set<String> excluded = new TreeSet<>();
        own.forEach(filter -> addNamed(filter, selected));
        own.forEach(filter -> addExcluded(filter, excluded));
        selected.removeIf(value -> !contains(value, part));
        excluded.removeIf(value -> !contains(value, part));
        return List.of(selected, excluded);
    }

    private static FacetResult page(Map<String, Long> counts, List<Set<String>> named, int offset, int first) {
        var order = Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);
        Predicate<String> isNamed = value -> named.stream().anyMatch(values -> values.contains(value));
        var all = Stream.concat(counts.keySet().stream(), named.stream().flatMap(Set::stream))
                .distinct()
                .map(value -> new ValueCount(
                        value,
                        counts.getOrDefault(value, 0L),
                        named.getFirst().contains(value),
                        named.getLast().contains(value)))
                .sorted(order)
                .toList();
        var page = all.stream()
                .filter(value -> value.count() > 0)
                .skip(offset)
                .limit(first)
                .toList();
        return new FacetResult.Values(all.stream()
                .filter(value -> isNamed.test(value.value()) ? offset == 0 : page.contains(value))
                .toList());
    }

    private FacetResult bands(FacetRequest.Bands request) {
        var own = own(filter -> isOn(request.measure(), filter));
        var from = request.from();
        var bands = new ArrayList<Band>();
        for (int i = 0; i < from.size(); i++) {
            var gte = from.get(i);
            var lt = i + 1 < from.size() ? from.get(i + 1) : null;
            var count = matching(others(own))
                    .flatMap(customer -> oracle.measured(request.measure(), customer).stream())
                    .filter(number -> number.compareTo(gte) >= 0 && (lt == null || number.compareTo(lt) < 0))
                    .count();
            bands.add(new Band(gte, lt, count, false, false));
        }
        return new FacetResult.Bands(bands);
    }

    private FacetResult grid(FacetRequest.Grid request) {
        var others = others(own(filter -> filter instanceof Filter.Ranked));
        var cells = new ArrayList<Cell>();
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                var place = List.of(recency, frequency);
                var there = matching(others)
                        .filter(customer -> oracle.quintiles(customer).stream()
                                .anyMatch(quintiles -> quintiles.subList(0, 2).equals(place)))
                        .map(oracle::spend)
                        .toList();
                cells.add(new Cell(
                        recency, frequency, there.size(), request.withSpend() ? average(there) : null, false, false));
            }
        }
        return new FacetResult.Grid(cells);
    }

    private static BigDecimal average(List<BigDecimal> amounts) {
        var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.isEmpty() ? null : sum.divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
    }

    private static boolean isOn(Measure measure, Filter filter) {
        return switch (measure) {
            case AGE -> filter instanceof Filter.Age;
            case LIFETIME_SPEND -> filter instanceof Filter.AmountIn amount && amount.of() == Amount.LIFETIME_SPEND;
            case LIFETIME_ORDERS -> filter instanceof Filter.CountIn count && count.of() == Count.LIFETIME_ORDERS;
            case RECENCY -> filter instanceof Filter.HappenedIn happened && happened.of() == Occasion.LAST_ORDER;
        };
    }

    private Stream<CustomerFacts> matching(List<Filter> filters) {
        return customers.stream()
                .filter(customer -> rowScope == null || oracle.matches(rowScope, customer))
                .filter(customer -> filters.stream().allMatch(each -> oracle.matches(each, customer)));
    }

    private static boolean consistsOf(Filter filter, Predicate<Filter> isOwn) {
        return parts(filter).isEmpty()
                ? isOwn.test(filter)
                : parts(filter).stream().allMatch(each -> consistsOf(each, isOwn));
    }

    private static List<Filter> parts(Filter filter) {
        if (filter instanceof Filter.All all) return all.filters();
        if (filter instanceof Filter.Any any) return any.filters();
        return filter instanceof Filter.None none ? none.filters() : List.of();
    }

    private static void addNamed(Filter filter, Set<String> named) {
        if (filter instanceof Filter.OneOf oneOf) named.addAll(oneOf.in());
        if (filter instanceof Filter.Consented consented) named.add(token(consented));
        if (!(filter instanceof Filter.None)) parts(filter).forEach(part -> addNamed(part, named));
    }

    private static void addExcluded(Filter filter, Set<String> excluded) {
        if (filter instanceof Filter.None none) none.filters().forEach(each -> addAlternatives(each, excluded));
    }

    private static void addAlternatives(Filter filter, Set<String> excluded) {
        if (filter instanceof Filter.Any any) any.filters().forEach(each -> addAlternatives(each, excluded));
        if (parts(filter).isEmpty()) addNamed(filter, excluded);
        if (filter instanceof Filter.All all && all.filters().size() == 1) {
            addAlternatives(all.filters().getFirst(), excluded);
        }
    }

    private static String token(Filter.Consented consented) {
        return consented.channel() == null ? consented.purpose() : consented.purpose() + ":" + consented.channel();
    }

    private List<Filter> own(Predicate<Filter> isOwn) {
        return conjuncts(filter).filter(each -> consistsOf(each, isOwn)).toList();
    }

    private List<Filter> others(List<Filter> own) {
        return conjuncts(filter).filter(each -> !own.contains(each)).toList();
    }

    private static Stream<Filter> conjuncts(Filter filter) {
        return filter instanceof Filter.All all
                ? all.filters().stream().flatMap(OracleAnswers::conjuncts)
                : Stream.of(filter);
    }
}
