package io.clientele.benchmark.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clientele.benchmark.run.Report;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final Question QUESTION = new Question() {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String user() {
            return "nobody";
        }

        @Override
        public String operation() {
            return "";
        }

        @Override
        public Asked draw(Random random) {
            return new Asked(Map.of(), Map.of(), List.of());
        }
    };

    private final Report report = new Report("search", new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void tellsHowMuchLongerTheProductTakes() throws Exception {
        compare(way("product", 40, 7), way("other", 10, 7)).oneByOne(report);

        assertThat(report.figures().get("fakeToOther")).isBetween(2.0, 6.0);
        assertThat(report.figures().get("fakeMillisP50")).isGreaterThanOrEqualTo(40);
    }

    @Test
    void comparesWithEachOtherWayByItself() throws Exception {
        compare(way("product", 20, 7), way("quick", 5, 7), way("slow", 80, 7)).oneByOne(report);

        assertThat(report.figures().get("fakeToQuick")).isGreaterThan(1.5);
        assertThat(report.figures().get("fakeToSlow")).isLessThan(0.6);
    }

    @Test
    void tellsHowManyAnswersFewerItGives() throws Exception {
        compare(way("product", 40, 7), way("other", 10, 7)).eightAtOnce(1, Duration.ofMillis(400), report);

        assertThat(report.figures().get("fakeRateToOther")).isBetween(0.1, 0.6);
    }

    @Test
    void endsWhereTheWaysDiffer() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> compare(way("product", 0, 7), way("other", 0, 8)).oneByOne(report))
                .withMessageContaining("the product and other find 7 and 8");
    }

    private static Comparison compare(Way... ways) {
        return new Comparison(QUESTION, 5, List.of(ways));
    }

    private static Way way(String name, int millis, long found) {
        return new Way() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Answer ask(int set, int client) throws InterruptedException {
                Thread.sleep(millis);
                return () -> found;
            }
        };
    }
}
