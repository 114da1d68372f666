package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Asks one question of the product and past it, in turn, so that what else the machine does hits both. Answers that differ
 * end the run: speed counts for nothing then.
 *
 * @param sets of parameters that are asked by one client; as many more are for warming up, so that no cache knows the first ones
 * @param ways the product first, then what it is held against
 */
record Comparison(Question question, int sets, List<Way> ways) {

    static final int CLIENTS = 8;

    /**
     * The product compiles what it runs often, and servers keep what is read often; afterwards both are at their best.
     *
     * @param howLong the product is asked; the others, which need less, for a third of it
     */
    void warmUp(Duration howLong) throws Exception {
        for (var way : ways) {
            way.prepare();
            askAtOnce(way, way == ways.getFirst() ? howLong : howLong.dividedBy(3), sets);
        }
    }

    /**
     * By one client: the product and each other way in turn, each pair with sets of its own. All of them in one row would be unfair: a
     * statement of seconds empties the caches of whatever is asked next.
     */
    void oneByOne(Report report) throws Exception {
        var others = ways.subList(1, ways.size());
        if (others.isEmpty()) alone(report);
        for (int pair = 0; pair < others.size(); pair++) {
            var millis = new Measured(ways);
            for (int set = pair; set < sets; set += others.size()) {
                askBoth(set, others.get(pair), millis);
            }
            if (pair == 0) tellTimes(millis.of(ways.getFirst()), report);
            tellRatio(millis, others.get(pair), report);
        }
    }

    private void alone(Report report) throws Exception {
        var millis = new Measured(ways);
        for (int set = 0; set < sets; set++) timed(set, ways.getFirst(), millis);
        tellTimes(millis.of(ways.getFirst()), report);
    }

    private void askBoth(int set, Way other, Measured millis) throws Exception {
        var product = ways.getFirst();
        // Whoever comes second finds what the first one has had read.
        boolean productFirst = millis.count(product) % 2 == 0;
        long first = timed(set, productFirst ? product : other, millis);
        long second = timed(set, productFirst ? other : product, millis);
        if (first != second) {
            throw new IllegalStateException("%s %d: the product and %s find %s"
                    .formatted(
                            question.name(),
                            set,
                            other.name(),
                            productFirst ? first + " and " + second : second + " and " + first));
        }
    }

    private static long timed(int set, Way way, Measured millis) throws Exception {
        way.prepare();
        long began = System.nanoTime();
        var answer = way.ask(set, 0);
        millis.add(way, (System.nanoTime() - began) / 1e6);
        return answer.found();
    }

    private void tellTimes(Series product, Report report) {
        report.figure(question.name() + "MillisP50", product.percentile(50), "ms, one client");
        report.figure(question.name() + "MillisP95", product.percentile(95), "ms");
        report.figure(question.name() + "MillisP99", product.percentile(99), "ms");
    }

    private void tellRatio(Measured millis, Way way, Report report) {
        var product = millis.of(ways.getFirst());
        var other = millis.of(way);
        report.say(
                "  %-13s p50 %7.2f  p95 %7.2f  p99 %7.2f ms, the product p50 %7.2f ms",
                way.name(), other.percentile(50), other.percentile(95), other.percentile(99), product.percentile(50));
        report.figure(question.name() + "To" + capital(way), product.median() / other.median(), "of its time, p50");
    }

    /** By eight clients at once, each way for some seconds in each round. */
    void eightAtOnce(int rounds, Duration howLong, Report report) throws Exception {
        var perSecond = new Measured(ways);
        var processors = new Measured(ways);
        for (int round = 0; round < rounds; round++) {
            for (var way : ways) {
                way.prepare();
                var before = ownProcessor();
                perSecond.add(way, askAtOnce(way, howLong, 0) / (howLong.toNanos() / 1e9));
                processors.add(way, ownProcessor().minus(before).toNanos() / (double) howLong.toNanos());
            }
        }
        tellRates(perSecond, processors, report);
    }

    /** The clients' share shows whether they, and not what they ask, are what is slow. */
    private void tellRates(Measured perSecond, Measured processors, Report report) {
        double product = perSecond.of(ways.getFirst()).median();
        report.figure(question.name() + "PerSecond", product, "a second, eight clients");
        for (var way : ways) {
            double rate = perSecond.of(way).median();
            report.say(
                    "  %-13s %,8.1f/s, the clients took %.2f processors",
                    way.name(), rate, processors.of(way).median());
            // Some answer none within the time.
            if (way != ways.getFirst() && rate > 0) {
                report.figure(question.name() + "RateTo" + capital(way), product / rate, "of its answers a second");
            }
        }
    }

    private static Duration ownProcessor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * @param from which of the sets on they are asked, in turn
     * @return how many answers came within the time
     */
    private int askAtOnce(Way way, Duration howLong, int from) throws Exception {
        var next = new AtomicInteger();
        long end = System.nanoTime() + howLong.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            int answers = 0;
            for (var client : threads.invokeAll(IntStream.range(0, CLIENTS)
                    .mapToObj(client -> client(way, client, next, from, end))
                    .toList())) {
                answers += client.get();
            }
            return answers;
        }
    }

    private Callable<Integer> client(Way way, int client, AtomicInteger next, int from, long end) {
        return () -> {
            int answers = 0;
            while (System.nanoTime() < end) {
                way.ask(from + next.getAndIncrement() % sets, client);
                if (System.nanoTime() < end) answers++;
            }
            return answers;
        };
    }

    private static String capital(Way way) {
        return way.name().substring(0, 1).toUpperCase(Locale.ROOT) + way.name().substring(1);
    }

    /** What was measured of each way. */
    private static final class Measured {

        private final Map<Way, List<Double>> values = new HashMap<>();

        Measured(List<Way> ways) {
            ways.forEach(way -> values.put(way, new ArrayList<>()));
        }

        void add(Way way, double value) {
            values.getOrDefault(way, List.of()).add(value);
        }

        int count(Way way) {
            return values.getOrDefault(way, List.of()).size();
        }

        Series of(Way way) {
            return Series.of(values.getOrDefault(way, List.of()));
        }
    }
}
