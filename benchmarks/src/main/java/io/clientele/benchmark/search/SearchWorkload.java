package io.clientele.benchmark.search;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Options;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Servers;
import io.clientele.benchmark.run.Workload;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How quickly marketing and customer service get their answers, through GraphQL with a token and access rules. */
public final class SearchWorkload implements Workload {

    /** Any seed: the same sets of parameters in every run on the same record. */
    private static final long SEED = 2026;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final Options options;
    private final Servers servers;
    private final Indices indices;

    public SearchWorkload(Options options) {
        this.options = options;
        this.servers = new Servers(options);
        this.indices = new Indices(servers.elasticsearch(), Indices.ALIAS);
    }

    @Override
    public void run(Report report) throws Exception {
        var connections = new ArrayList<Connection>();
        try (var app = App.start(options, servers.elasticsearch())) {
            for (int client = 0; client < Comparison.CLIENTS; client++) connections.add(servers.database());
            app.awaitSearches();
            Spending.prepare(connections.getFirst());
            indices.settle();
            for (var question : questions(Values.of(connections.getFirst()))) {
                if (options.wants(question.name())) measure(question, app, connections, report);
            }
            report.figure("appMegabytes", app.residentBytes() / 1e6, "MB of memory of the app");
        } finally {
            for (var connection : connections) connection.close();
        }
    }

    private static List<Question> questions(Values values) {
        var segment = new Segment(values);
        var purchases = new Purchases(values);
        return List.of(segment, purchases, new Typeahead(values), new Count(segment), new Count(purchases));
    }

    private void measure(Question question, App app, List<Connection> connections, Report report) throws Exception {
        var random = new Random(SEED);
        var sets = Stream.generate(() -> question.draw(random))
                .limit(2L * options.sets())
                .toList();
        var ways = new ArrayList<Way>();
        ways.add(new GraphQl(app, servers.tokens(), question, sets));
        ways.add(new RawSearch(indices.url(indices.alias()), question, sets));
        question.spending().forEach(known -> ways.add(new PlainSql(known, connections, sets)));
        var comparison = new Comparison(question, options.sets(), ways);
        comparison.warmUp(WARM_UP);
        comparison.oneByOne(report);
        comparison.eightAtOnce(options.rounds(), AT_ONCE, report);
    }
}
