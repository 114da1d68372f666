package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.UntypedRangeQuery;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The few kinds of Elasticsearch queries that questions are made of. */
final class Queries {

    private static final Query EVERYONE = QueryBuilders.matchAll().build()._toQuery();
    private static final Query NOBODY = QueryBuilders.matchNone().build()._toQuery();

    private Queries() {}

    static Query everyone() {
        return EVERYONE;
    }

    static Query nobody() {
        return NOBODY;
    }

    static Query all(List<Query> queries) {
        if (queries.isEmpty()) return EVERYONE;
        if (queries.size() == 1) return queries.getFirst();
        return QueryBuilders.bool(bool -> bool.filter(queries));
    }

    static Query any(List<Query> queries) {
        if (queries.isEmpty()) return NOBODY;
        return queries.size() == 1 ? queries.getFirst() : atLeast(1, queries);
    }

    static Query none(List<Query> queries) {
        return QueryBuilders.bool(bool -> bool.mustNot(queries));
    }

    static Query not(Query query) {
        return none(List.of(query));
    }

    /** At least so many of the queries hold. */
    static Query atLeast(int count, List<Query> queries) {
        if (count == 0) return EVERYONE;
        return QueryBuilders.bool(bool -> bool.should(queries).minimumShouldMatch(String.valueOf(count)));
    }

    static Query term(String field, String value) {
        return QueryBuilders.term(term -> term.field(field).value(value));
    }

    static Query terms(String field, Set<String> values) {
        var sorted = new TreeSet<>(values).stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(terms -> terms.field(field).terms(list -> list.value(sorted)));
    }

    static Query ids(Collection<Long> ids) {
        return numbers(Fields.ID, ids);
    }

    static Query numbers(String field, Collection<Long> numbers) {
        var values = numbers.stream().map(FieldValue::of).toList();
        return QueryBuilders.terms(terms -> terms.field(field).terms(list -> list.value(values)));
    }

    static Query exists(String field) {
        return QueryBuilders.exists(exists -> exists.field(field));
    }

    static Query isTrue(String field) {
        return QueryBuilders.term(term -> term.field(field).value(true));
    }

    static Query prefix(String field, String prefix) {
        return QueryBuilders.prefix(query -> query.field(field).value(prefix));
    }

    /** From {@code gte}, included, to {@code lt}, excluded; null is open, but a value there must be. */
    static Query between(String field, @Nullable Long gte, @Nullable Long lt) {
        var range = new UntypedRangeQuery.Builder().field(field);
        if (gte != null) range.gte(JsonData.of(gte));
        if (lt != null) range.lt(JsonData.of(lt));
        return range.build()._toRangeQuery()._toQuery();
    }

    /** From {@code gte} to {@code lte}, both included; null is open, but a value there must be. */
    static Query from(String field, @Nullable Long gte, @Nullable Long lte) {
        var range = new UntypedRangeQuery.Builder().field(field);
        if (gte != null) range.gte(JsonData.of(gte));
        if (lte != null) range.lte(JsonData.of(lte));
        return range.build()._toRangeQuery()._toQuery();
    }

    /** Some child at the path matches. */
    static Query nested(String path, Query query) {
        return QueryBuilders.nested(nested -> nested.path(path).query(query).scoreMode(ChildScoreMode.None));
    }

    /** The scores of the children at the path that match sum to at least so much. */
    static Query nestedSum(String path, Query scored, float least) {
        var sum = QueryBuilders.nested(nested -> nested.path(path).query(scored).scoreMode(ChildScoreMode.Sum));
        return QueryBuilders.functionScore(score -> score.query(sum).minScore((double) least));
    }

    /** The scores of the children at the path that match are at least so much on average; there is at least one. */
    static Query nestedAverage(String path, Query scored, float least) {
        var average =
                QueryBuilders.nested(nested -> nested.path(path).query(scored).scoreMode(ChildScoreMode.Avg));
        return QueryBuilders.functionScore(score -> score.query(average).minScore((double) least));
    }

    /** Every match scores the sum of the scores of its children at the path. */
    static Query sumOfChildren(Query query, String path, Query scored) {
        var sum = QueryBuilders.nested(nested -> nested.path(path).query(scored).scoreMode(ChildScoreMode.Sum));
        return QueryBuilders.bool(bool -> bool.filter(query).must(sum));
    }

    /** Every match scores 1. */
    static Query one(Query query) {
        return QueryBuilders.constantScore(constant -> constant.filter(query).boost(1f));
    }

    /** Every match scores the value of its field. */
    static Query value(String field, Query query) {
        return QueryBuilders.functionScore(score -> score.query(query)
                .functions(function ->
                        function.fieldValueFactor(value -> value.field(field).missing(0.0)))
                .boostMode(FunctionBoostMode.Replace));
    }
}
