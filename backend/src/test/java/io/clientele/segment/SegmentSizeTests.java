package io.clientele.segment;

import static io.clientele.segment.SegmentApi.done;
import static io.clientele.segment.SegmentApi.gender;
import static io.clientele.segment.SegmentApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.InstallationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** How large segments are, day by day. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentSizeTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private final SegmentApi segments;

    SegmentSizeTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeAll
    void people() {
        SegmentPeople.bring(segments.api);
    }

    @Test
    void areKeptForEachDay() {
        var segment = segments.shared(gender("FEMALE"));
        awaitDays(segment, 1);
        goToTheNextDay(segment);
        awaitDays(segment, 2);

        var today = LocalDate.now(clock);
        var sizes = sizes(segment, 90);
        assertThat(sizes.findValuesAsString("day"))
                .containsExactly(today.minusDays(1).toString(), today.toString());
        assertThat(sizes.findValuesAsString("size"))
                .containsExactly(Integer.toString(SegmentPeople.WOMEN), Integer.toString(SegmentPeople.WOMEN));
        assertThat(sizes(segment, 1)).hasSize(1);
    }

    @Test
    void areOfTheDaysLatestDefinition() {
        var segment = segments.shared(gender("FEMALE"));
        awaitDays(segment, 1);

        segments.changed(segment, Map.of("definition", gender("MALE")));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(sizes(segment, 90)).hasSize(1);
            assertThat(sizes(segment, 90).at("/0/size").asInt()).isEqualTo(SegmentPeople.MEN);
        });
    }

    @Test
    void areCountedByOneInstanceAtATime() {
        var segment = transactions.execute(transaction -> {
            jdbc.sql("SELECT only_row FROM segment_census FOR UPDATE")
                    .query(Integer.class)
                    .single();
            var saved = segments.shared(gender("FEMALE"));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(sizes(saved, 90)).isEmpty());
            return saved;
        });

        awaitDays(segment, 1);
    }

    @Test
    void areCountedThoughAnotherSegmentIsInvalid() {
        var bad = segments.shared(gender("FEMALE"));
        jdbc.sql("UPDATE segment_definition SET definition = 'no JSON' WHERE segment_id = ?")
                .param(id(bad))
                .update();
        jdbc.sql("DELETE FROM segment_size WHERE segment_id = ?").param(id(bad)).update();

        var good = segments.shared(gender("FEMALE"));

        awaitDays(good, 1);
        assertThat(sizes(bad, 90)).isEmpty();
    }

    private void goToTheNextDay(JsonNode segment) {
        jdbc.sql("UPDATE segment_size SET day = day - INTERVAL 1 DAY WHERE segment_id = ?")
                .param(id(segment))
                .update();
    }

    private void awaitDays(JsonNode segment, int days) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sizes(segment, 90)).hasSize(days));
    }

    private JsonNode sizes(JsonNode segment, int last) {
        return done(
                segments.ask("service", id(segment), "sizes(last: %d) { day size }".formatted(last)), "segment/sizes");
    }
}
