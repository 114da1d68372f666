package io.clientele.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object shaped like an input of the API. What is unknown is left out, since null would clear it. */
final class Inputs {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Inputs with(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    /** Said to be unknown rather than left to be filled in. */
    Inputs withKnownOrNot(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    Inputs with(String field, @Nullable Inputs value) {
        return with(field, value == null || value.fields.isEmpty() ? null : value.fields);
    }

    Inputs withEach(String field, List<Inputs> values) {
        var objects = new ArrayList<Map<String, Object>>(values.size());
        values.forEach(value -> objects.add(value.fields));
        return with(field, objects.isEmpty() ? null : objects);
    }

    Map<String, @Nullable Object> toMap() {
        return fields;
    }
}
