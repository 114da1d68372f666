package io.clientele.benchmark.run;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each workload has to reach, figure by figure. */
public record Thresholds(Map<String, Map<String, Bounds>> workloads) {

    public static Thresholds read(Path file) {
        return new Thresholds(JsonMapper.shared()
                .readValue(file, new TypeReference<Map<String, Map<String, Bounds>>>() {}));
    }

    /** Says which figures miss theirs; those that were not measured are passed over. */
    public boolean check(Report report) {
        var kept = true;
        for (var threshold : workloads.getOrDefault(report.workload(), Map.of()).entrySet()) {
            var figure = report.figures().get(threshold.getKey());
            if (figure != null && !threshold.getValue().hold(figure)) {
                report.say("MISSED: %s is %.3f, and %s", threshold.getKey(), figure, threshold.getValue());
                kept = false;
            }
        }
        return kept;
    }

    /** Either may be missing. */
    public record Bounds(@Nullable Double atLeast, @Nullable Double atMost) {

        public boolean hold(double figure) {
            return (atLeast == null || figure >= atLeast) && (atMost == null || figure <= atMost);
        }

        @Override
        public String toString() {
            return atLeast == null ? "should be at most " + atMost : "should be at least " + atLeast;
        }
    }
}
