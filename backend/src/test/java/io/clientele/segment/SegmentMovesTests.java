package io.clientele.segment;

import static io.clientele.segment.SegmentApi.done;
import static io.clientele.segment.SegmentApi.gender;
import static io.clientele.segment.SegmentApi.id;
import static io.clientele.segment.SegmentApi.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.InstallationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who came to segments and who left them, from day to day. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentMovesTests {

    private static final String UPSERT = """
            mutation ($customers: [CustomerInput!]!) {
              upsertCustomers(customers: $customers) { customers { id } waitToken } }
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final SegmentApi segments;

    SegmentMovesTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeAll
    void people() {
        SegmentPeople.bring(segments.api);
    }

    @Test
    void areToldSinceADay() {
        var staying = person("FEMALE");
        var leaving = person("FEMALE");
        var segment = looked(gender("FEMALE"));
        int before = moves(segment, 1).at("/stayed").asInt();
        become(leaving, "MALE");
        var coming = person("FEMALE");
        goToTheNextDay(segment);

        var moves = moves(look(segment), 1);

        assertThat(moves.at("/entered").asInt()).isEqualTo(1);
        assertThat(moves.at("/left").asInt()).isEqualTo(1);
        assertThat(moves.at("/stayed").asInt()).isEqualTo(before - 1);
        assertThat(moves.at("/whoEntered").findValuesAsString("id")).containsExactly(idOf(coming));
        assertThat(moves.at("/whoLeft").findValuesAsString("id")).containsExactly(idOf(leaving));
        assertThat(moves.at("/from").asString())
                .isEqualTo(LocalDate.now(clock).minusDays(1).toString());
        List.of(staying, leaving, coming).forEach(this::erase);
    }

    @Test
    void areNoneOfWhoCameAndWent() {
        var person = person("MALE");
        var segment = looked(gender("FEMALE"));
        become(person, "FEMALE");
        goToTheNextDay(segment);
        look(segment);
        assertThat(moves(segment, 1).at("/entered").asInt()).isEqualTo(1);
        become(person, "MALE");
        goToTheNextDay(segment);
        look(segment);

        assertThat(moves(segment, 2).at("/entered").asInt()).isZero();
        assertThat(moves(segment, 2).at("/left").asInt()).isZero();
        assertThat(moves(segment, 1).at("/left").asInt()).isEqualTo(1);
        erase(person);
    }

    @Test
    void beginAnewWithAnotherDefinition() {
        var segment = looked(gender("FEMALE"));
        goToTheNextDay(segment);

        var changed = segments.changed(segment, Map.of("definition", gender("MALE")));
        awaitLook(changed);

        var moves = moves(changed, 90);
        assertThat(moves.at("/from").asString()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(moves.at("/entered").asInt()).isZero();
        assertThat(moves.at("/stayed").asInt()).isEqualTo(SegmentPeople.MEN);
    }

    @Test
    void areNotOfWhoLeftTheRecord() {
        var person = person("FEMALE");
        var segment = looked(gender("FEMALE"));
        erase(person);
        goToTheNextDay(segment);

        var moves = moves(look(segment), 1);

        assertThat(moves.at("/left").asInt()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM segment_present WHERE customer_id = ?")
                        .param(idOf(person))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void areForgottenAfterAYearAndAMonth() {
        var segment = looked(gender("FEMALE"));
        goOn(segment, SegmentMoves.DAYS_KEPT + 1);
        jdbc.sql("INSERT INTO segment_move (segment_id, customer_id, day, entered) VALUES (?, 1, ?, TRUE)")
                .params(id(segment), LocalDate.now(clock).minusDays(SegmentMoves.DAYS_KEPT))
                .update();

        var moves = moves(look(segment), 1_000);

        assertThat(moves.at("/from").asString())
                .isEqualTo(
                        LocalDate.now(clock).minusDays(SegmentMoves.DAYS_KEPT).toString());
        assertThat(moves.at("/entered").asInt()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM segment_move WHERE segment_id = ?")
                        .param(id(segment))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void areNotForWhoMayNotKnowWhatDecidedThem() {
        var segment = looked(spend("1"));
        goToTheNextDay(segment);
        var changed = segments.changed(segment, Map.of("definition", gender("FEMALE")));
        awaitLook(changed);
        assertThat(moves("service", changed, 90).isNull()).isFalse();

        jdbc.sql("UPDATE segment_watch SET categories = 'DEMOGRAPHIC,FINANCIAL' WHERE segment_id = ?")
                .param(id(changed))
                .update();

        assertThat(moves("service", changed, 90).isNull()).isTrue();
        assertThat(moves(changed, 90).isNull()).isFalse();
    }

    @Test
    void goWithTheSegment() {
        var segment = looked(gender("FEMALE"));

        done(segments.delete("marketing", segments.read("marketing", segment)), "deleteSegment");

        for (var table : List.of("segment_watch", "segment_present", "segment_move")) {
            assertThat(jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE segment_id = ?")
                            .param(id(segment))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private JsonNode looked(Map<String, ?> definition) {
        var segment = segments.shared(definition);
        awaitLook(segment);
        return segment;
    }

    private JsonNode look(JsonNode segment) {
        awaitLook(segment);
        return segment;
    }

    private void awaitLook(JsonNode segment) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(moves(segment, 0).at("/until").asString())
                        .isEqualTo(LocalDate.now(clock).toString()));
    }

    /** The look of the new day is not waited for by anybody: what it shall see has happened before. */
    private void goToTheNextDay(JsonNode segment) {
        goOn(segment, 1);
    }

    private void goOn(JsonNode segment, int days) {
        for (var column :
                List.of("segment_size.day", "segment_move.day", "segment_watch.first_day", "segment_watch.last_day")) {
            jdbc.sql("UPDATE %1$s SET %2$s = %2$s - INTERVAL ? DAY WHERE segment_id = ?".formatted(column.split("\\.")))
                    .params(days, id(segment))
                    .update();
        }
    }

    private JsonNode moves(JsonNode segment, int days) {
        return moves("marketing", segment, days);
    }

    private JsonNode moves(String role, JsonNode segment, int days) {
        var since = LocalDate.now(clock).minusDays(days);
        var fields = "moves(since: \"%s\") { from until entered left stayed whoEntered { id } whoLeft { id } }";
        return done(segments.ask(role, id(segment), fields.formatted(since)), "segment/moves");
    }

    private String person(String gender) {
        var number = "M-" + UUID.randomUUID();
        become(number, gender);
        return number;
    }

    /** Once searches show it. */
    private void become(String number, String gender) {
        var person = Map.of("customerNumber", number, "displayName", "Somebody", "gender", gender);
        var written = done(segments.api.ask("admin", UPSERT, Map.of("customers", List.of(person))), "upsertCustomers");
        segments.api.ask(
                "admin",
                "query ($w: String) { customers(waitFor: $w) { totalCount } }",
                Map.of("w", written.at("/waitToken").asString()));
    }

    private String idOf(String number) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM customer WHERE customer_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void erase(String number) {
        done(
                segments.api.ask(
                        "privacy-officer",
                        "mutation ($id: ID!) { eraseCustomer(id: $id) { waitToken } }",
                        Map.of("id", idOf(number))),
                "eraseCustomer");
    }
}
