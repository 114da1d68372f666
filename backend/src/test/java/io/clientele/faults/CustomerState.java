package io.clientele.faults;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one side holds of a customer, in words that both sides share.
 *
 * @param version that the side names
 * @param isGone whether there is no such customer, or only a tombstone of one
 * @param content by field, as text; what is missing or empty is left out
 */
record CustomerState(long version, boolean isGone, SortedMap<String, String> content) {

    static CustomerState living(long version) {
        return new CustomerState(version, false, new TreeMap<>());
    }

    static CustomerState gone(long version) {
        return new CustomerState(version, true, new TreeMap<>());
    }

    void put(String field, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            content.put(field, value.toString());
        }
    }

    void putAll(String field, Collection<?> values) {
        var sorted = new TreeSet<String>();
        values.forEach(value -> sorted.add(value.toString()));
        put(field, String.join(",", sorted));
    }

    void add(String field, String value) {
        var both = new TreeSet<String>();
        if (content.containsKey(field)) {
            both.addAll(List.of(content.get(field).split(",")));
        }
        both.add(value);
        putAll(field, both);
    }
}
