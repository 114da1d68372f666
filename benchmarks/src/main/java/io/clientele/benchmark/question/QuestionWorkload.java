package io.clientele.benchmark.question;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.BenchmarkOrders;
import io.clientele.benchmark.run.Footprint;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Options;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Servers;
import io.clientele.benchmark.run.Workload;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How quickly people and programs get their answers, with a token and access rules. */
public final class QuestionWorkload implements Workload {

    /** Any seed: the same sets of parameters in every run on the same record. */
    private static final long SEED = 2026;

    /** It takes some ten thousand requests until all is compiled that they run through. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final Options options;
    private final Servers servers;
    private final Indices indices;

    public QuestionWorkload(Options options) {
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
            Spending.keep(connections.getFirst());
            if (isHeldAgainstSql()) Spending.keepAllElse(connections.getFirst());
            FlatIndex.fill(indices);
            var surroundings = new Surroundings(app, servers.tokens(), indices, connections);
            for (var question : questions(Values.of(connections.getFirst()))) {
                if (options.wants(question.name())) measure(question, surroundings, report);
            }
            BenchmarkOrders.remove(connections.getFirst());
            app.awaitMirrored();
            new Footprint(servers, indices, app).tell(connections.getFirst(), report);
        } finally {
            for (var connection : connections) connection.close();
        }
    }

    private boolean isHeldAgainstSql() {
        return Arrays.stream(Spending.values()).map(Spending::title).anyMatch(options::against);
    }

    /** The product comes first, and is always asked. */
    private List<Way> wanted(List<Way> ways) {
        var others = ways.subList(1, ways.size()).stream().filter(way -> options.against(way.name()));
        return Stream.concat(Stream.of(ways.getFirst()), others).toList();
    }

    private static List<Question> questions(Values values) {
        var segment = new Segment(values);
        var purchases = new Purchases(values);
        return List.of(
                segment,
                purchases,
                new Typeahead(values),
                new Count(segment),
                new Count(purchases),
                new CustomerPage(values),
                new SegmentFile(values),
                new OrderWrite(values));
    }

    private void measure(Question question, Surroundings surroundings, Report report) throws Exception {
        var random = new Random(SEED);
        var sets = Stream.generate(() -> question.draw(random))
                .limit(2L * options.sets())
                .toList();
        var comparison = new Comparison(question, options.sets(), wanted(question.ways(surroundings, sets)));
        comparison.warmUp(WARM_UP);
        surroundings.awaitQuiet();
        comparison.oneByOne(report);
        comparison.eightAtOnce(options.rounds(), AT_ONCE, report);
    }
}
