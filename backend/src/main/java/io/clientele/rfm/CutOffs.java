package io.clientele.rfm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the quintiles of each measure part. A value above the first cut-off is at least in the second quintile, and so on; a value
 * that equals a cut-off is below it. So equal values are always in the same quintile.
 *
 * @param values four of each measure, none below the one before
 */
record CutOffs(Map<Measure, List<Long>> values) {

    /** The first one is 1, the last and best one 5. */
    static final int QUINTILES = 5;

    CutOffs {
        values = Map.copyOf(new EnumMap<>(values));
        for (var measure : Measure.values()) {
            var cuts = values.getOrDefault(measure, List.of());
            if (cuts.size() != QUINTILES - 1 || !cuts.stream().sorted().toList().equals(cuts)) {
                throw new IllegalArgumentException(measure + " needs four cut-offs that do not fall");
            }
        }
    }

    List<Long> of(Measure measure) {
        return Objects.requireNonNull(values.get(measure));
    }
}
