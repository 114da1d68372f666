package io.clientele.benchmark.mirror;

import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Series;
import io.clientele.benchmark.run.Servers;
import java.time.Duration;
import java.util.ArrayList;

/** What writers at a steady 200 a second see: when their writes are found, and what it costs them when searches are down. */
final class Latency {

    private final Servers servers;
    private final Indices indices;
    private final Writers writers;
    private final Duration steady;

    Latency(Servers servers, Indices indices, Writers writers, Duration steady) {
        this.servers = servers;
        this.indices = indices;
        this.writers = writers;
        this.steady = steady;
    }

    void findable(Report report) throws Exception {
        try (var finder = new Finder(indices)) {
            writers.write(steady, finder::await);
            var millis = Series.of(finder.millis());
            report.figure("findableMillisP50", millis.percentile(50), "ms from commit to found, 200 writes a second");
            report.figure("findableMillisP99", millis.percentile(99), "ms, of all but one in a hundred");
        }
    }

    /** In turn, so that what else the machine does hits both. */
    void whileDown(int rounds, DirtySet dirty, Report report) throws Exception {
        var up = new ArrayList<Double>();
        var down = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            up.add(writeP99());
            servers.killElasticsearch();
            down.add(writeP99());
            servers.startElasticsearch();
            dirty.awaitEmpty();
            report.say("  p99 of a write: %.1f ms, while Elasticsearch is down %.1f ms", up.getLast(), down.getLast());
        }
        report.figure("writeMillisP99", Series.of(up).median(), "ms");
        report.figure(
                "writeP99WhileDown",
                Series.of(down).median() / Series.of(up).median(),
                "of it while Elasticsearch is down");
    }

    private double writeP99() throws Exception {
        return Series.of(writers.write(steady, written -> {})).percentile(99);
    }
}
