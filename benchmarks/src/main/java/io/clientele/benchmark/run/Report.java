package io.clientele.benchmark.run;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run, told as they come. */
public final class Report {

    private final String workload;
    private final PrintStream out;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    public Report(String workload, PrintStream out) {
        this.workload = workload;
        this.out = out;
    }

    public String workload() {
        return workload;
    }

    public Map<String, Double> figures() {
        return figures;
    }

    public void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /** @param name stands in the JSON, and in the thresholds where it has one */
    public void figure(String name, double value, String meaning) {
        figures.put(name, value);
        say("%-28s %10.3f  %s", name, value, meaning);
    }

    public String json() {
        var content = Map.of(
                "workload", workload, "processors", Runtime.getRuntime().availableProcessors(), "figures", figures);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }
}
