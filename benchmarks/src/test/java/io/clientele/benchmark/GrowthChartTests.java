package io.clientele.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthChartTests {

    @TempDir
    private Path results;

    @Test
    void readsMediansOfQuestionsByScale() throws IOException {
        result("questions-0.1", "{\"segmentMillisP50\": 20, \"segmentMillisP95\": 30, \"segmentToFlat\": 4}");
        result("questions-10", "{\"segmentMillisP50\": 90}");
        result("mirror-1", "{\"findableMillisP50\": 300}");

        assertThat(GrowthChart.of(results).medians()).isEqualTo(Map.of("segment", Map.of(0.1, 20.0, 10.0, 90.0)));
    }

    @Test
    void drawsAPicture() throws IOException {
        result("questions-0.1", "{\"segmentMillisP50\": 20}");
        result("questions-1", "{\"segmentMillisP50\": 25}");
        var picture = results.resolve("growth.png");

        GrowthChart.of(results).draw(picture);

        assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(1_000);
    }

    @Test
    void oneScaleShowsNoGrowth() throws IOException {
        result("questions-1", "{\"segmentMillisP50\": 25}");

        assertThatThrownBy(() -> GrowthChart.of(results)).hasMessageContaining("two scales");
    }

    private void result(String name, String figures) throws IOException {
        Files.writeString(results.resolve(name + ".json"), "{\"figures\": " + figures + "}");
    }
}
