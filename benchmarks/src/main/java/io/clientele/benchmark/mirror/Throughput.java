package io.clientele.benchmark.mirror;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Processors;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Series;
import io.clientele.benchmark.run.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers a second: through the relay, by a rebuild and sent straight. The relay writes anew what the index holds already, so what
 * is sent straight does; a rebuild fills an empty index that is hardly refreshed, and so does what it is held against.
 */
final class Throughput {

    private static final String RAW = "benchmark-raw";
    private static final String FILLED = "benchmark-filled";

    private final Servers servers;
    private final Indices indices;
    private final DirtySet dirty;
    private final Runs runs;
    private final Documents documents;
    private final App app;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    Throughput(Servers servers, Indices indices, DirtySet dirty, Runs runs, Documents documents, App app) {
        this.servers = servers;
        this.indices = indices;
        this.dirty = dirty;
        this.runs = runs;
        this.documents = documents;
        this.app = app;
    }

    void measure(int rounds, Report report) throws Exception {
        indices.drop(RAW);
        indices.copyLayout(RAW, indices.refreshInterval());
        var raw = best(report);
        // The first round warms up.
        for (int round = 0; round <= rounds; round++) {
            timed("raw", documents.count(), report, () -> raw.send(indices.url(RAW), documents.count()));
            timed("relay", documents.count(), report, this::relay);
            timed("fill", documents.count(), report, () -> fill(raw));
            timed("rebuild", dirty.customers(), report, () -> runs.take("REBUILD"));
            timed("check", dirty.customers(), report, () -> runs.take("CHECK"));
        }
        indices.drop(RAW);
        rates.values().forEach(List::removeFirst);
        report.figure("rawPerSecond", rate("raw"), "customers a second, sent straight");
        report.figure("relayPerSecond", rate("relay"), "customers a second, through the relay");
        report.figure("relayToRaw", rate("relay") / rate("raw"), "of what is sent straight");
        report.figure("fillPerSecond", rate("fill"), "customers a second, sent straight into an empty index");
        report.figure("rebuildPerSecond", rate("rebuild"), "customers a second, by a rebuild, the comparison included");
        report.figure("rebuildToRaw", rate("rebuild") / rate("fill"), "of what is sent straight");
        report.figure("checkPerSecond", rate("check"), "customers a second that a check compares");
    }

    private void fill(RawBulk raw) throws Exception {
        indices.drop(FILLED);
        indices.copyLayout(FILLED, "30s");
        raw.send(indices.url(FILLED), documents.count());
        indices.drop(FILLED);
    }

    private void relay() throws Exception {
        dirty.mark(documents.count());
        dirty.awaitEmpty();
    }

    /** The way of sending that Elasticsearch takes quickest. */
    private RawBulk best(Report report) throws Exception {
        int count = documents.count();
        new RawBulk(documents, 5_000_000, 2).send(indices.url(RAW), count);
        var best = new RawBulk(documents, 5_000_000, 2);
        double least = Double.MAX_VALUE;
        for (long bytes : new long[] {1_000_000, 5_000_000}) {
            for (int senders : new int[] {1, 2}) {
                var tried = new RawBulk(documents, bytes, senders);
                indices.settle();
                double took = timed(() -> tried.send(indices.url(RAW), count));
                report.say("  requests of %d MB, %d at once: %,.0f/s", bytes / 1_000_000, senders, count / took);
                if (took < least) {
                    least = took;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** @param customers whom the step is about; a run is about all of them, whatever was asked for */
    private void timed(String name, int customers, Report report, Step step) throws Exception {
        indices.settle();
        var processors = new Processors(Map.of(
                "app", app.process(),
                "mariadb", servers.process("mariadb"),
                "elasticsearch", servers.process("elasticsearch")));
        var before = processors.used();
        double took = timed(step);
        rates.computeIfAbsent(name, absent -> new ArrayList<>()).add(customers / took);
        report.say(
                "  %-8s %,6.0f/s  %s",
                name, customers / took, told(Processors.between(before, processors.used()), customers));
    }

    private static String told(Map<String, Duration> spent, int customers) {
        var text = new StringBuilder();
        spent.forEach((name, time) -> text.append("%s %,d µs  ".formatted(name, time.toNanos() / 1_000 / customers)));
        return text.append("of processor a customer").toString();
    }

    private static double timed(Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private double rate(String name) {
        return Series.of(rates.getOrDefault(name, List.of())).median();
    }

    private interface Step {
        void run() throws Exception;
    }
}
