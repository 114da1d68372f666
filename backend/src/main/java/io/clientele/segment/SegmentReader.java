package io.clientele.segment;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.filter.InvalidFilterException;
import io.clientele.input.Fields;
import io.clientele.input.Given;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads segments and changes of them as the API sends them. */
@Component
class SegmentReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    /** @throws RequestRefused naming every field that is wrong */
    SegmentDraft draft(Map<String, Object> input) {
        var problems = new Problems();
        var fields = new Fields(input, "segment", problems);
        var name = fields.required("name", line(fields, "name"));
        var folder = line(fields, "folder");
        var description = fields.text("description", LONGEST_DESCRIPTION);
        var definition = definition(input, "segment.definition", problems);
        problems.refuseIfAny();
        return new SegmentDraft(
                Objects.requireNonNull(name),
                description.value(),
                folder.value(),
                Boolean.TRUE.equals(input.get("shared")),
                Objects.requireNonNull(definition));
    }

    /** @throws RequestRefused naming every field that is wrong */
    SegmentChange change(Map<String, Object> input) {
        var problems = new Problems();
        var fields = new Fields(input, "change", problems);
        var name = line(fields, "name");
        if (name.present()) {
            fields.required("name", name);
        }
        var shared = fields.flag("shared");
        if (shared.present()) {
            fields.required("shared", shared);
        }
        var change = new SegmentChange(
                name,
                fields.text("description", LONGEST_DESCRIPTION),
                line(fields, "folder"),
                shared,
                fields.has("definition") ? definition(input, "change.definition", problems) : null);
        problems.refuseIfAny();
        return change;
    }

    /** @throws RequestRefused when it is none */
    String name(String text) {
        var problems = new Problems();
        var fields = new Fields(Map.of("name", text), "", problems);
        var name = fields.required("name", line(fields, "name"));
        problems.refuseIfAny();
        return Objects.requireNonNull(name);
    }

    private static Given<String> line(Fields fields, String field) {
        var text = fields.text(field, LONGEST_NAME);
        if (text.value() != null && text.value().chars().anyMatch(Character::isISOControl)) {
            fields.problem(field, "must stand in one line");
        }
        return text;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Filter definition(Map<String, Object> input, String path, Problems problems) {
        if (!(input.get("definition") instanceof Map<?, ?> definition)) {
            problems.add(path, "is required");
            return null;
        }
        try {
            return FilterReader.read((Map<String, Object>) definition, path);
        } catch (InvalidFilterException invalid) {
            problems.add(invalid.path(), invalid.reason());
            return null;
        }
    }
}
