package io.clientele.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a long run saw, as a table for the documentation. */
final class Summary {

    private final Map<String, Integer> faults = new TreeMap<>();
    private int checks;
    private int lost;
    private int stale;
    private int resurrected;
    private int customers;
    private int broken;

    void struck(Fault fault) {
        faults.merge(fault.name(), 1, Integer::sum);
    }

    void checked(Verdict verdict, List<String> violations) {
        broken += violations.size();
        checks++;
        lost += verdict.lost();
        stale += verdict.stale() + verdict.ahead() + verdict.parked();
        resurrected += verdict.resurrected();
        customers = verdict.customers();
    }

    String table(Installation installation, Map<String, Long> memory, double seconds) {
        var load = installation.load();
        var sampler = installation.sampler();
        var table = new StringBuilder("| what | figure |\n|---|---|\n");
        row(table, "database", Servers.DATABASE);
        row(table, "seed", installation.plan().seed());
        row(table, "instances of the application", installation.plan().instances());
        row(table, "minutes of load", "%.1f".formatted(seconds / 60));
        row(table, "customers and orders written", load.acknowledged());
        row(table, "written a second", "%.0f".formatted(load.acknowledged() / seconds));
        row(table, "requests that wrote", load.requests());
        row(table, "requests refused, as they must be", load.refused());
        row(table, "requests without an answer", load.unanswered());
        row(table, "request, p50 / p99", millis(load.millisAtPercentile(50), load.millisAtPercentile(99)));
        row(
                table,
                "age of the oldest change not yet mirrored, p50 / p99",
                millis(sampler.ageMillisAtPercentile(50), sampler.ageMillisAtPercentile(99)));
        row(table, "kill -9 of the application", installation.kills());
        faults.forEach((name, times) -> row(table, "fault: " + name, times));
        row(table, "customers and graves at the end", customers);
        row(table, "complete comparisons", checks);
        row(table, "samples while writing", sampler.samples());
        row(table, "broken invariants in the samples", broken);
        row(table, "lost", lost);
        row(table, "stale", stale);
        row(table, "resurrected", resurrected);
        memory.forEach((process, peak) -> row(table, "peak memory of " + process, peak + " MiB"));
        return table.toString();
    }

    private static String millis(double median, double late) {
        return "%.0f ms / %.0f ms".formatted(median, late);
    }

    private static void row(StringBuilder table, String what, Object figure) {
        table.append("| ").append(what).append(" | ").append(figure).append(" |\n");
    }
}
