package io.clientele.benchmark.question;

import java.util.List;
import java.util.Map;

/** The few words of Elasticsearch's language that the searches written by hand take. */
final class Searches {

    private Searches() {}

    static Map<String, Object> all(List<Map<String, Object>> queries) {
        return Map.of("bool", Map.of("filter", queries));
    }

    static Map<String, Object> atLeast(int count, List<Map<String, Object>> queries) {
        return Map.of("bool", Map.of("should", queries, "minimum_should_match", count));
    }

    static Map<String, Object> terms(String field, List<String> values) {
        return Map.of("terms", Map.of(field, values));
    }

    /** Both ends belong to it. */
    static Map<String, Object> between(String field, long from, long until) {
        return Map.of("range", Map.of(field, Map.of("gte", from, "lte", until)));
    }

    static Map<String, Object> atLeast(String field, long from) {
        return Map.of("range", Map.of(field, Map.of("gte", from)));
    }

    static Map<String, Object> prefix(String field, String prefix) {
        return Map.of("prefix", Map.of(field, prefix));
    }

    static Map<String, Object> nested(String path, Map<String, Object> query) {
        return Map.of("nested", Map.of("path", path, "query", query, "score_mode", "none"));
    }

    /** The nested documents that the scored query finds score at least so much together. */
    static Map<String, Object> sum(String path, Map<String, Object> scored, long least) {
        var nested = Map.of("nested", Map.of("path", path, "query", scored, "score_mode", "sum"));
        return Map.of("function_score", Map.of("query", nested, "min_score", least));
    }

    static Map<String, Object> one(Map<String, Object> query) {
        return Map.of("constant_score", Map.of("filter", query, "boost", 1));
    }

    static Map<String, Object> value(String field, Map<String, Object> query) {
        var value = Map.of("field", field, "missing", 0);
        return Map.of("function_score", Map.of("query", query, "field_value_factor", value, "boost_mode", "replace"));
    }

    static Map<String, Object> counted(Map<String, Object> filter, Map<String, Object> aggregations) {
        return Map.of("filter", filter, "aggs", aggregations);
    }

    static Map<String, Object> mostFrequent(String field, int size) {
        return Map.of("terms", Map.of("field", field, "size", size));
    }
}
