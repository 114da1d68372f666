package io.clientele.benchmark;

import static java.util.stream.Collectors.toCollection;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture of how the median time of each question grows with the sample. Both axes are logarithmic, so what grows as the data does
 * runs parallel to the dotted line.
 *
 * @param medians milliseconds by question and scale
 */
record GrowthChart(SortedMap<String, SortedMap<Double, Double>> medians) {

    private static final Pattern RESULT = Pattern.compile("questions-([0-9.]+)\\.json");
    private static final String MEDIAN = "MillisP50";

    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;
    private static final int DOTS_PER_INCH = 144;

    /**
     * Of what runs at several scales have left in a folder.
     *
     * @throws IllegalStateException if there are not at least two of them
     */
    static GrowthChart of(Path results) throws IOException {
        var medians = new TreeMap<String, SortedMap<Double, Double>>();
        try (var files = Files.list(results)) {
            for (var file : files.toList()) {
                var name = RESULT.matcher(file.getFileName().toString());
                if (name.matches())
                    add(Double.parseDouble(name.group(1)), JsonMapper.shared().readTree(file), medians);
            }
        }
        if (medians.values().stream().noneMatch(scales -> scales.size() > 1)) {
            throw new IllegalStateException("Growth wants runs of 'bench questions' at two scales or more.");
        }
        return new GrowthChart(medians);
    }

    private static void add(double scale, JsonNode result, Map<String, SortedMap<Double, Double>> medians) {
        result.required("figures")
                .propertyStream()
                .filter(figure -> figure.getKey().endsWith(MEDIAN))
                .forEach(figure -> medians.computeIfAbsent(
                                figure.getKey().replace(MEDIAN, ""), question -> new TreeMap<>())
                        .put(scale, figure.getValue().asDouble()));
    }

    /** As a PNG. */
    void draw(Path png) throws IOException {
        var chart = empty();
        medians.forEach((question, scales) ->
                chart.addSeries(question, List.copyOf(scales.keySet()), List.copyOf(scales.values())));
        addTheDatasGrowth(chart);
        BitmapEncoder.saveBitmapWithDPI(chart, png.toString(), BitmapFormat.PNG, DOTS_PER_INCH);
    }

    private static XYChart empty() {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Median time of an answer, one client")
                .xAxisTitle("scale of the sample")
                .yAxisTitle("milliseconds")
                .build();
        var styler = chart.getStyler();
        styler.setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        styler.setXAxisDecimalPattern("#.#").setYAxisDecimalPattern("#.#");
        styler.setPlotBorderVisible(false).setChartBackgroundColor(Color.WHITE);
        styler.setLegendBorderColor(Color.WHITE).setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        return chart;
    }

    /** As if it took a millisecond at the smallest scale. */
    private void addTheDatasGrowth(XYChart chart) {
        var scales = medians.values().stream()
                .flatMap(question -> question.keySet().stream())
                .collect(toCollection(TreeSet::new));
        var growth = scales.stream().map(scale -> scale / scales.first()).toList();
        chart.addSeries("the data", List.copyOf(scales), growth)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(Color.GRAY)
                .setLineStyle(SeriesLines.DOT_DOT);
    }
}
