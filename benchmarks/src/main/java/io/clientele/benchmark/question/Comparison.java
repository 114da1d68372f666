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
 * Asks one question of the product and past it, in turn, so that what else the machine does hits every way. Answers that differ
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

    /** By one client, every set of parameters of every way; the order of the ways rotates. */
    void oneByOne(Report report) throws Exception {
        var millis = new Measured(ways);
        for (int set = 0; set < sets; set++) {
            long expected = -1;
            for (int turn = 0; turn < ways.size(); turn++) {
                var way = ways.get((set + turn) % ways.size());
                way.prepare();
                long began = System.nanoTime();
                var answer = way.ask(set, 0);
                millis.add(way, (System.nanoTime() - began) / 1e6);
                expected = compare(expected, answer.found(), way, set);
            }
        }
        tellTimes(millis, report);
    }

    private long compare(long expected, long found, Way way, int set) {
        if (expected >= 0 && expected != found) {
            throw new IllegalStateException(
                    "%s %d: %s finds %d, another way %d".formatted(question.name(), set, way.name(), found, expected));
        }
        return found;
    }

    private void tellTimes(Measured millis, Report report) {
        var product = millis.of(ways.getFirst());
        report.figure(question.name() + "MillisP50", product.percentile(50), "ms, one client");
        report.figure(question.name() + "MillisP95", product.percentile(95), "ms");
        report.figure(question.name() + "MillisP99", product.percentile(99), "ms");
        for (var way : ways.subList(1, ways.size())) {
            var other = millis.of(way);
            report.say(
                    "  %-13s p50 %7.2f  p95 %7.2f  p99 %7.2f ms",
                    way.name(), other.percentile(50), other.percentile(95), other.percentile(99));
            double ratio = product.percentile(50) / other.percentile(50);
            report.figure(question.name() + "To" + capital(way), ratio, "of its time, p50");
        }
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

        Series of(Way way) {
            return Series.of(values.getOrDefault(way, List.of()));
        }
    }
}
