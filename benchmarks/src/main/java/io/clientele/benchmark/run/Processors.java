package io.clientele.benchmark.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The processor time that each process has used: on a busy machine it tells more than the clock does. */
public record Processors(Map<String, ProcessHandle> processes) {

    public Map<String, Duration> used() {
        var used = new LinkedHashMap<String, Duration>();
        processes.forEach((name, process) ->
                used.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
        return used;
    }

    public static Map<String, Duration> between(Map<String, Duration> before, Map<String, Duration> after) {
        var spent = new LinkedHashMap<String, Duration>();
        after.forEach((name, used) -> spent.put(name, used.minus(before.getOrDefault(name, Duration.ZERO))));
        return spent;
    }
}
