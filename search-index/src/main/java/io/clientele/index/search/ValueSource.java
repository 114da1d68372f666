package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.ProductPath;
import io.clientele.index.filter.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a facet's values stand. A customer has one place, so places under a country are those of the customers there. A
 * customer has bought many things, so goods under a category are counted by their paths.
 *
 * @param path what stands before the values that are meant; empty where they stand by themselves
 * @param where which customers are meant; null for all
 * @param contains part of the values that are listed; null lists all
 */
record ValueSource(
        String field,
        String path,
        @Nullable Query where,
        @Nullable String contains) {

    private static final String ALL = "all";

    static ValueSource of(FacetRequest.Values request) {
        return of(request.dimension(), request.under(), request.contains());
    }

    /** Of all its values. */
    static ValueSource of(String field) {
        return new ValueSource(field, "", null, null);
    }

    private static ValueSource of(Dimension dimension, List<String> under, @Nullable String contains) {
        if (under.isEmpty()) return new ValueSource(Fields.of(dimension), "", null, contains);
        return switch (dimension) {
            case BRAND -> new ValueSource(Fields.BRAND_PATHS, path(under), null, contains);
            case PRODUCT -> new ValueSource(Fields.PRODUCT_PATHS, path(under), null, contains);
            default -> new ValueSource(Fields.of(dimension), "", in(dimension.above(), under), contains);
        };
    }

    /** The terms of the values that are listed, as a regular expression; null for all terms. */
    @Nullable
    String listed() {
        if (path.isEmpty() && contains == null) return null;
        var part = contains == null ? "" : TermPattern.anyCase(contains) + ".*";
        return TermPattern.quote(path) + ".*" + part;
    }

    Aggregation named(Set<String> values) {
        var terms = values.stream().map(path::concat).toList();
        return AggregationBuilders.terms(
                aggregation -> aggregation.field(field).size(terms.size()).include(only -> only.terms(terms)));
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

    private static String path(List<String> under) {
        return under.stream().map(level -> level + ProductPath.SEPARATOR).collect(Collectors.joining());
    }

    private static Query in(List<Dimension> above, List<String> under) {
        var levels = new ArrayList<Query>();
        for (int level = 0; level < under.size(); level++) {
            levels.add(Queries.term(Fields.of(above.get(level)), under.get(level)));
        }
        return Queries.all(levels);
    }
}
