package io.clientele.benchmark;

import io.clientele.benchmark.mirror.MirrorWorkload;
import io.clientele.benchmark.question.QuestionWorkload;
import io.clientele.benchmark.run.Options;
import io.clientele.benchmark.run.Report;
import io.clientele.benchmark.run.Thresholds;
import io.clientele.benchmark.run.Workload;
import java.io.IOException;
import java.nio.file.Files;

/** Runs one workload, prints what it found, writes it down as JSON, and fails when a figure misses its threshold. */
public final class Benchmark {

    private static final int MISSED = 3;

    private Benchmark() {}

    /**
     * The words: a workload's name, or {@code chart} for a picture of what earlier runs found, then {@code --name value}. Where the
     * servers are stands in the environment.
     */
    public static void main(String[] words) throws Exception {
        var options = Options.parse(words);
        if (options.workload().equals("chart")) {
            draw(options);
            return;
        }
        var report = new Report(options.workload(), System.out);
        workload(options).run(report);
        System.exit(finish(report, options) ? 0 : MISSED);
    }

    private static void draw(Options options) throws IOException {
        try {
            GrowthChart.of(options.figures()).draw(options.result());
        } catch (IllegalStateException tooFew) {
            System.err.println("clientele: " + tooFew.getMessage());
            System.exit(1);
        }
    }

    private static Workload workload(Options options) {
        return switch (options.workload()) {
            case "mirror" -> new MirrorWorkload(options);
            case "questions" -> new QuestionWorkload(options);
            case "page" -> report -> PageFigures.tell(options, report);
            default -> throw new IllegalArgumentException("There is no workload '" + options.workload() + "'.");
        };
    }

    private static boolean finish(Report report, Options options) throws IOException {
        var kept = Thresholds.read(options.thresholds()).check(report);
        Files.createDirectories(options.result().toAbsolutePath().getParent());
        Files.writeString(options.result(), report.json());
        return kept;
    }
}
