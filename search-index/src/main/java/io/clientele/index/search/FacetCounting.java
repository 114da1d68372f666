package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.clientele.index.filter.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks for all facets of a question and reads them. Facets that count under the same conditions share one filter. */
final class FacetCounting {

    /** More than there are purposes with channels. */
    private static final int EVERY_CONSENT = 1_000;

    private final Question question;
    private final RankingCompiler ranking;
    private final Assortment assortment;
    private final List<Facet> facets = new ArrayList<>();

    /** @param scope the filter that the facet counts under, together with the others of the same scope */
    private record Facet(FacetRequest request, Subject subject, String scope, FacetCounter counter) {}

    FacetCounting(
            Question question,
            List<FacetRequest> requests,
            Moment moment,
            RankingCompiler ranking,
            Assortment assortment) {
        this.question = question;
        this.ranking = ranking;
        this.assortment = assortment;
        for (var request : requests.stream().distinct().toList()) {
            var subject = Subject.of(request);
            var scope = question.ownFilters(subject).isEmpty() ? "all" : "all-but-" + subject.key();
            var counter = counter("facet-" + facets.size(), request, subject, moment);
            facets.add(new Facet(request, subject, scope, counter));
        }
    }

    Map<String, Aggregation> aggregations(Attempt attempt) {
        var scopes = new LinkedHashMap<String, Aggregation.Builder.ContainerBuilder>();
        for (var facet : facets) {
            scopes.computeIfAbsent(
                            facet.scope, any -> new Aggregation.Builder().filter(question.ownOfOthers(facet.subject)))
                    .aggregations(facet.counter.aggregations(attempt));
        }
        var aggregations = new HashMap<String, Aggregation>();
        scopes.forEach((scope, container) -> aggregations.put(scope, container.build()));
        return aggregations;
    }

    boolean isExact(Map<String, Aggregate> answer) {
        return facets.stream().allMatch(facet -> facet.counter.isExact(within(facet.scope, answer)));
    }

    Map<FacetRequest, FacetResult> read(Map<String, Aggregate> answer) {
        var results = new LinkedHashMap<FacetRequest, FacetResult>();
        facets.forEach(facet -> results.put(facet.request, facet.counter.read(within(facet.scope, answer))));
        return results;
    }

    private FacetCounter counter(String name, FacetRequest request, Subject subject, Moment moment) {
        var own = question.ownFilters(subject);
        return switch (request) {
            case FacetRequest.Values values -> values(name, values, NamedValues.of(own));
            case FacetRequest.Named named ->
                new ValueCounter(
                        name,
                        ValueSource.of(Fields.of(named.dimension())),
                        new NamedValues(named.values(), Set.of()),
                        0,
                        0);
            case FacetRequest.Bands bands -> new BandCounter(name, bands, new Measuring(bands.measure(), moment), own);
            case FacetRequest.Consents consents ->
                new ValueCounter(name, ValueSource.of(Fields.CONSENTS), NamedValues.of(own), 0, EVERY_CONSENT);
            case FacetRequest.Grid grid -> new GridCounter(name, grid.withSpend(), ranking, own);
        };
    }

    private FacetCounter values(String name, FacetRequest.Values request, NamedValues named) {
        var source = ValueSource.of(request, assortment);
        return new ValueCounter(name, source, named.only(source::lists), request.offset(), request.first());
    }

    private static Map<String, Aggregate> within(String scope, Map<String, Aggregate> answer) {
        return Answers.of(answer, scope).filter().aggregations();
    }
}
