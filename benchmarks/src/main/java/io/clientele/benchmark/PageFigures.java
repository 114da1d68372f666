package io.clientele.benchmark;

import io.clientele.benchmark.run.Options;
import io.clientele.benchmark.run.Report;
import tools.jackson.databind.json.JsonMapper;

/** What a browser has measured, told and held against the thresholds like all else. */
final class PageFigures {

    private PageFigures() {}

    static void tell(Options options, Report report) {
        var figures = JsonMapper.shared().readTree(options.figures()).required("figures");
        figures.propertyStream()
                .forEach(figure ->
                        report.figure(figure.getKey(), figure.getValue().asDouble(), "in the browser"));
    }
}
