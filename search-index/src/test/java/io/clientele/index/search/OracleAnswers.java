package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.Filter;
import io.clientele.index.search.FacetResult.AgeBand;
import io.clientele.index.search.FacetResult.SpendBand;
import io.clientele.index.search.FacetResult.ValueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            case FacetRequest.AgeBands bands -> ages(bands.from());
            case FacetRequest.SpendBands bands -> new FacetResult.SpendBands(spends(bands));
        };
    }

    private FacetResult values(FacetRequest.Values request) {
        var dimension = request.dimension();
        var own = own(filter -> filter instanceof Filter.OneOf oneOf && oneOf.dimension() == dimension);
        Set<String> selected = new TreeSet<>();
        own.forEach(filter -> addNamed(filter, selected));
        Map<String, Long> counts = matching(others(own))
                .flatMap(customer -> oracle.values(dimension, customer).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        var order = Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);
        var all = Stream.concat(counts.keySet().stream(), selected.stream())
                .distinct()
                .map(value -> new ValueCount(value, counts.getOrDefault(value, 0L), selected.contains(value)))
                .sorted(order)
                .toList();
        var first = all.stream()
                .filter(value -> value.count() > 0)
                .limit(request.first())
                .toList();
        return new FacetResult.Values(all.stream()
                .filter(value -> value.selected() || first.contains(value))
                .toList());
    }

    private FacetResult ages(List<Integer> from) {
        var own = own(filter -> filter instanceof Filter.Age);
        var bands = new ArrayList<AgeBand>();
        for (int i = 0; i < from.size(); i++) {
            var gte = from.get(i);
            var lt = i + 1 < from.size() ? from.get(i + 1) : null;
            var count = matching(others(own))
                    .filter(customer -> customer.birthDate() != null)
                    .filter(customer -> oracle.ageOf(customer) >= gte && (lt == null || oracle.ageOf(customer) < lt))
                    .count();
            bands.add(new AgeBand(gte, lt, count, false));
        }
        return new FacetResult.AgeBands(bands);
    }

    private List<SpendBand> spends(FacetRequest.SpendBands request) {
        var own = own(filter -> filter instanceof Filter.LifetimeSpend);
        var from = request.from();
        var bands = new ArrayList<SpendBand>();
        for (int i = 0; i < from.size(); i++) {
            var gte = from.get(i);
            var lt = i + 1 < from.size() ? from.get(i + 1) : null;
            var count = matching(others(own))
                    .map(oracle::spend)
                    .filter(spend -> spend.compareTo(gte) >= 0 && (lt == null || spend.compareTo(lt) < 0))
                    .count();
            bands.add(new SpendBand(gte, lt, count, false));
        }
        return bands;
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
        if (!(filter instanceof Filter.None)) parts(filter).forEach(part -> addNamed(part, named));
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
