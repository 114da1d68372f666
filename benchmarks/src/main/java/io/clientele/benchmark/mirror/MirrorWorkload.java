package io.clientele.benchmark.mirror;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.BenchmarkOrders;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Options;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Servers;
import io.clientele.benchmark.run.Workload;
import java.time.Duration;

/** How quickly the index follows the record, against what Elasticsearch itself can take, and what writers feel of it. */
public final class MirrorWorkload implements Workload {

    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private final Options options;
    private final Servers servers;

    public MirrorWorkload(Options options) {
        this.options = options;
        this.servers = new Servers(options);
    }

    @Override
    public void run(Report report) throws Exception {
        var indices = new Indices(servers.elasticsearch(), Indices.ALIAS);
        try (var documents = new Documents(options.home().resolve("documents.ndjson"));
                var database = servers.database()) {
            var dirty = new DirtySet(database);
            BenchmarkOrders.remove(database);
            dirty.mark(dirty.customers());
            if (options.wants("throughput")) {
                record(documents, dirty);
                report.say("%,d documents of %,d bytes each", documents.count(), documents.bytes() / documents.count());
            }
            try (var app = App.start(options, servers.elasticsearch())) {
                dirty.awaitEmpty();
                if (options.wants("throughput")) {
                    new Throughput(servers, indices, dirty, new Runs(database), documents, app)
                            .measure(options.rounds(), report);
                }
                if (options.wants("latency")) {
                    var writers = new Writers(app, servers.tokens(), database);
                    var latency = new Latency(servers, indices, writers, options.steady());
                    for (int share = 4; share >= 1; share--) {
                        writers.write(WARM_UP, Writers.PER_SECOND / share, written -> {});
                    }
                    latency.findable(report);
                    latency.whileDown(options.rounds(), dirty, report);
                }
            }
        }
    }

    /** What the relay sends of every customer is what is sent straight later. */
    private void record(Documents documents, DirtySet dirty) throws Exception {
        // The first start of all makes an index of everybody.
        try (var app = App.start(options, servers.elasticsearch())) {
            app.awaitSearches();
            dirty.awaitEmpty();
        }
        int customers = Math.min(options.customers(), dirty.customers());
        dirty.mark(customers);
        try (var proxy = new RecordingProxy(servers.elasticsearch(), documents);
                var app = App.start(options, proxy.url())) {
            dirty.awaitEmpty();
        }
        if (documents.count() != customers) {
            throw new IllegalStateException(
                    "%d documents of %d customers passed".formatted(documents.count(), customers));
        }
    }
}
