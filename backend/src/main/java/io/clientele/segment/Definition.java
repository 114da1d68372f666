package io.clientele.segment;

import io.clientele.field.DataCategory;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.filter.FilterWriter;
import io.clientele.index.filter.InvalidFilterException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a segment says.
 *
 * @param content in the shape of a filter, as it was saved; null when that can't be read at all
 * @param noted the categories of its own conditions, by the schema of when it was saved
 * @param filter null when this version can't read the content
 * @param fault why it can't
 */
record Definition(
        @Nullable Map<String, Object> content,
        Set<DataCategory> noted,
        @Nullable Filter filter,
        @Nullable String fault) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Definition {
        noted = Set.copyOf(noted);
    }

    /** Amounts are written as text: no reader rounds them. */
    static String write(Filter filter) {
        return JSON.writeValueAsString(content(filter));
    }

    static Map<String, Object> content(Filter filter) {
        return cast(withoutNumbersThatRound(FilterWriter.toMap(filter)));
    }

    /** Of what is in the record: a later version may read less than the one that wrote it. */
    static Definition read(String text, Set<DataCategory> noted) {
        try {
            Map<String, Object> content = cast(JSON.readValue(text, Map.class));
            return read(content, noted);
        } catch (JacksonException | ClassCastException broken) {
            return new Definition(null, noted, null, "it is not stored as it was saved");
        }
    }

    private static Definition read(Map<String, Object> content, Set<DataCategory> noted) {
        try {
            return new Definition(content, noted, FilterReader.read(content, "definition"), null);
        } catch (InvalidFilterException invalid) {
            return new Definition(content, noted, null, invalid.path() + " " + invalid.reason());
        }
    }

    /** The segments that stand in it, as far as it can be read. */
    Set<Long> holds() {
        return filter == null ? Set.of() : Inside.keys(filter);
    }

    private static Object withoutNumbersThatRound(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, entry) -> copy.put(key, withoutNumbersThatRound(entry)));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(Definition::withoutNumbersThatRound).toList();
            case BigDecimal amount -> amount.toPlainString();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }
}
