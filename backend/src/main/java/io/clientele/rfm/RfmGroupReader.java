package io.clientele.rfm;

import io.clientele.input.Fields;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads groups as the API sends them. */
final class RfmGroupReader {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private RfmGroupReader() {}

    /** @throws RequestRefused naming every group and field that is wrong */
    static List<RfmGroup> read(List<Map<String, Object>> groups) {
        var problems = new Problems();
        if (groups.size() > MOST) {
            problems.add("groups", "has %d entries, at most %d are taken".formatted(groups.size(), MOST));
        }
        var names = new HashSet<String>();
        var read = Fields.each(groups, "groups", problems).stream()
                .map(fields -> group(fields, names))
                .toList();
        problems.refuseIfAny();
        return read.stream().map(Objects::requireNonNull).toList();
    }

    private static @Nullable RfmGroup group(Fields fields, Set<String> names) {
        var name = fields.required("name", fields.text("name", LONGEST_NAME));
        if (name != null && !names.add(name)) {
            fields.problem("name", "stands twice");
        }
        var recency = quintiles(fields, "recency");
        var frequency = quintiles(fields, "frequency");
        var monetary = quintiles(fields, "monetary");
        return name == null || recency == null || frequency == null || monetary == null
                ? null
                : new RfmGroup(name, recency, frequency, monetary);
    }

    private static @Nullable Quintiles quintiles(Fields group, String measure) {
        var fields = group.object(measure);
        if (fields == null) {
            return Quintiles.ALL;
        }
        var from = fields.required("from", fields.number("from", 1, CutOffs.QUINTILES));
        var to = fields.required("to", fields.number("to", 1, CutOffs.QUINTILES));
        if (from != null && to != null && from > to) {
            fields.problem("to", "must not be below from");
            return null;
        }
        return from == null || to == null ? null : new Quintiles(from, to);
    }
}
