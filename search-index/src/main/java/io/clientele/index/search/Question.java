package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.filter.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question taken apart, so that one request answers it: conditions that hold for everything, and for each facet the
 * conditions that are its own, under which it does not count.
 *
 * <p>With N facets that have conditions of their own, whoever counts in any facet satisfies the conditions of at least N − 1
 * of them: that much is asked of everyone, and all of them only of the customers listed and counted in total.
 */
final class Question {

    private final List<Query> common = new ArrayList<>();
    private final Map<Subject, List<Filter>> ownFilters = new LinkedHashMap<>();
    private final Map<Subject, Query> own = new LinkedHashMap<>();

    Question(CustomerQuery query, FilterCompiler filters, TextCompiler texts) {
        var faceted = query.facets().stream().map(Subject::of).toList();
        var asked = query.filter();
        if (query.text() != null) common.add(texts.compile(query.text()));
        asked.rowScope().ifPresent(rowScope -> common.add(filters.compile(rowScope)));
        asked.asked().stream().flatMap(Question::conjuncts).forEach(conjunct -> {
            var subject = Subject.of(conjunct).filter(faceted::contains);
            subject.ifPresentOrElse(
                    its -> ownFilters
                            .computeIfAbsent(its, any -> new ArrayList<>())
                            .add(conjunct),
                    () -> common.add(filters.compile(conjunct)));
        });
        ownFilters.forEach((subject, conjuncts) -> own.put(
                subject, Queries.all(conjuncts.stream().map(filters::compile).toList())));
    }

    /** Whom the facets look at. */
    Query main() {
        if (own.isEmpty()) return Queries.all(common);
        var all = new ArrayList<>(common);
        if (own.size() > 1) all.add(Queries.atLeast(own.size() - 1, List.copyOf(own.values())));
        return Queries.all(all);
    }

    /** Who of them is listed and counted in total. */
    Query own() {
        return Queries.all(List.copyOf(own.values()));
    }

    boolean hasOwn() {
        return !own.isEmpty();
    }

    /** Who of them counts in the facet on the subject. */
    Query ownOfOthers(Subject subject) {
        return Queries.all(own.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(subject))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** The conditions of its own that a facet on the subject has. */
    List<Filter> ownFilters(Subject subject) {
        return ownFilters.getOrDefault(subject, List.of());
    }

    private static Stream<Filter> conjuncts(Filter filter) {
        return filter instanceof Filter.All all
                ? all.filters().stream().flatMap(Question::conjuncts)
                : Stream.of(filter);
    }
}
