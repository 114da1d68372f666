package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.BrandPath;
import io.clientele.index.filter.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a facet's values stand. A customer has one place, so places under a country are those of the customers there. A
 * customer has bought many things and brands are sold in several categories, so brands under a category are counted by their
 * paths. A product is of one category and brand, so the record says which products are under them.
 *
 * @param path what stands before the values that are meant; empty where they stand by themselves
 * @param only the values that are meant; null where the field and the path say so
 * @param where which customers are meant; null for all
 * @param contains part of the values that are listed; null lists all
 */
record ValueSource(
        String field,
        String path,
        @Nullable Set<String> only,
        @Nullable Query where,
        @Nullable String contains) {

    private static final String ALL = "all";

    static ValueSource of(FacetRequest.Values request, Assortment assortment) {
        var dimension = request.dimension();
        var under = request.under();
        var contains = request.contains();
        if (under.isEmpty()) return new ValueSource(Fields.of(dimension), "", null, null, contains);
        return switch (dimension) {
            case BRAND -> new ValueSource(Fields.BRAND_PATHS, path(under.getFirst()), null, null, contains);
            case PRODUCT -> {
                var skus = assortment.skus(under.getFirst(), under.getLast());
                yield new ValueSource(Fields.of(dimension), "", skus, null, contains);
            }
            default -> new ValueSource(Fields.of(dimension), "", null, in(dimension.above(), under), contains);
        };
    }

    /** Of all its values. */
    static ValueSource of(String field) {
        return new ValueSource(field, "", null, null, null);
    }

    /** The terms of the values that are listed; null for all terms. */
    @Nullable
    TermsInclude listed() {
        if (only != null) return including(only.stream().filter(this::lists));
        if (path.isEmpty() && contains == null) return null;
        var part = contains == null ? "" : TermPattern.anyCase(contains) + ".*";
        return TermsInclude.of(include -> include.regexp(TermPattern.quote(path) + ".*" + part));
    }

    Aggregation named(Set<String> values) {
        var meant = values.stream().filter(value -> only == null || only.contains(value));
        var terms = including(meant.map(path::concat));
        return AggregationBuilders.terms(
                aggregation -> aggregation.field(field).size(values.size()).include(terms));
    }

    /** Elasticsearch takes an empty list for none at all; no value is an empty text. */
    private static TermsInclude including(Stream<String> terms) {
        var listed = terms.toList();
        return TermsInclude.of(include -> include.terms(listed.isEmpty() ? List.of("") : listed));
    }

    boolean lists(String value) {
        return contains == null || TermPattern.contains(value, contains);
    }

    Aggregation within(Aggregation terms) {
        return where == null
                ? terms
                : Aggregation.of(filter -> filter.filter(where).aggregations(ALL, terms));
    }

    StringTermsAggregate of(Aggregate answer) {
        return where == null
                ? answer.sterms()
                : Answers.of(answer.filter().aggregations(), ALL).sterms();
    }

    String value(String term) {
        return term.substring(path.length());
    }

    private static String path(String category) {
        return category + BrandPath.SEPARATOR;
    }

    private static Query in(List<Dimension> above, List<String> under) {
        var levels = new ArrayList<Query>();
        for (int level = 0; level < under.size(); level++) {
            levels.add(Queries.term(Fields.of(above.get(level)), under.get(level)));
        }
        return Queries.all(levels);
    }
}
