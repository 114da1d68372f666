package io.clientele.segment;

import static io.clientele.segment.SegmentApi.aName;
import static io.clientele.segment.SegmentApi.city;
import static io.clientele.segment.SegmentApi.code;
import static io.clientele.segment.SegmentApi.done;
import static io.clientele.segment.SegmentApi.gender;
import static io.clientele.segment.SegmentApi.id;
import static io.clientele.segment.SegmentApi.in;
import static io.clientele.segment.SegmentApi.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A frozen segment keeps its members, and the day. */
@InstallationTest
class FrozenSegmentTests {

    @Autowired
    JdbcClient jdbc;

    private final SegmentApi segments;
    private List<String> ids = List.of();

    FrozenSegmentTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeEach
    void people(@Autowired ApplicationContext application) {
        EmptyRecord.clear(application);
        ids = SegmentPeople.bring(segments.api);
    }

    @Test
    void keepsItsMembersAndTheDay() {
        var before = Instant.now().minusSeconds(60);
        var segment = segments.shared(city("Oslo"));

        var frozen = segments.frozen(segment);
        move(2, "Oslo");
        move(0, "Bergen");

        assertThat(Instant.parse(frozen.at("/frozenAt").asString()))
                .isBetween(before, Instant.now().plusSeconds(60));
        assertThat(members("marketing", frozen)).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(segments.counted("marketing", city("Oslo"))).isEqualTo(2);
        assertThat(segments.read("marketing", frozen).at("/size").asInt()).isEqualTo(2);
    }

    @Test
    void meansWhatItMeantUntilAllMembersAreWritten() {
        var segment = segments.shared(gender("FEMALE"));

        var freezing = done(segments.freeze("marketing", segment), "freezeSegment");

        assertThat(freezing.at("/kind").asString()).isIn("FREEZING", "FROZEN");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(segments.counted("marketing", in(id(segment)))).isEqualTo(SegmentPeople.WOMEN);
            assertThat(segments.read("marketing", segment).at("/kind").asString())
                    .isEqualTo("FROZEN");
        });
        assertThat(segments.counted("marketing", in(id(segment)))).isEqualTo(SegmentPeople.WOMEN);
    }

    @Test
    void findsMembersOfManyPages() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(number -> Map.<String, Object>of(
                        "customerNumber", "MANY-" + number, "displayName", "One of many", "gender", "OTHER"))
                .toList();
        SegmentPeople.upsert(segments.api, many);
        SegmentPeople.upsert(
                segments.api,
                List.of(Map.of("customerNumber", "MANY-1000", "displayName", "The last", "gender", "OTHER")));

        var frozen = segments.frozen(segments.shared(gender("OTHER")));

        assertThat(frozen.at("/size").asInt()).isEqualTo(1_001);
    }

    /** The one between them may hold it no more. */
    @Test
    void isNotDeletedWhileOneIsBeingFrozenThatHeldIt() {
        var inside = segments.frozen(segments.shared(city("Oslo")));
        var outside = segments.shared(gender("FEMALE"));
        jdbc.sql("""
                        INSERT INTO segment_freeze (segment_id, stage, meaning, moment, reached_id, marked_until, due_at)
                        VALUES (?, 'WAITING', ?, UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)
                        """)
                .params(id(outside), "{\"segment\": {\"in\": [\"%s\"]}}".formatted(id(inside)))
                .update();

        var refusal = segments.delete("marketing", inside);

        assertThat(SegmentApi.code(refusal)).isEqualTo("CONFLICT");
        assertThat(SegmentApi.message(refusal))
                .isEqualTo("A segment that holds '%s' is being frozen; try again when it is."
                        .formatted(inside.at("/name").asString()));
        jdbc.sql("DELETE FROM segment_freeze WHERE segment_id = ?")
                .param(id(outside))
                .update();
        done(segments.delete("marketing", inside), "deleteSegment");
    }

    @Test
    void showsAllThatWasWrittenBeforeItWasAskedFor() {
        var segment = segments.shared(city("Trondheim"));
        SegmentPeople.upsert(segments.api, List.of(inTrondheim(0)));
        // Not waited for: whoever freezes need not know of the mirror.
        segments.api.ask(
                "service",
                "mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }",
                Map.of("c", List.of(inTrondheim(1))));

        assertThat(segments.frozen(segment).at("/size").asInt()).isEqualTo(2);
    }

    @Test
    void findsNobodyBeforeSearchesShowWhatWasWrittenBefore() {
        var segment = segments.shared(gender("FEMALE"));
        holdBack(ids.getLast());

        done(segments.freeze("marketing", segment), "freezeSegment");

        staysFreezing(segment);
        assertThat(rows(segment)).isZero();
        letGo(ids.getLast());
        awaitFrozen(segment);
    }

    @Test
    void isNotFrozenBeforeSearchesShowAllMembers() {
        var segment = segments.shared(gender("FEMALE"));
        holdBack(ids.getFirst());
        jdbc.sql("UPDATE segment SET kind = 'FREEZING', frozen_from = '' WHERE id = ?")
                .param(id(segment))
                .update();
        jdbc.sql("""
                INSERT INTO segment_freeze (segment_id, stage, meaning, moment, reached_id, marked_until, due_at)
                VALUES (?, 'SETTLING', '', UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                """).param(id(segment)).update();

        staysFreezing(segment);
        letGo(ids.getFirst());
        awaitFrozen(segment);
    }

    @Test
    void losesWhoeverIsErased() {
        var frozen = segments.frozen(segments.shared(city("Oslo")));

        var answer = segments.api.ask(
                "privacy-officer",
                "mutation ($id: ID!) { eraseCustomer(id: $id) { waitToken } }",
                Map.of("id", ids.getFirst()));
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();

        await().untilAsserted(() -> assertThat(members("marketing", frozen)).containsExactly(ids.get(1)));
        assertThat(rows(frozen)).isEqualTo(1);
    }

    @Test
    void doesNotMakeItsMembersLookChanged() {
        var look = "query ($id: ID!) { customer(id: $id) { changedAt } }";
        var before = segments.api.ask("service", look, Map.of("id", ids.getFirst()));

        segments.frozen(segments.shared(gender("FEMALE")));

        assertThat(segments.api.ask("service", look, Map.of("id", ids.getFirst())))
                .isEqualTo(before);
    }

    @Test
    void keepsItsDefinitionAndItsNameCanBeChanged() {
        var frozen = segments.frozen(segments.shared(gender("FEMALE")));

        var other = segments.change("marketing", frozen, Map.of("definition", gender("MALE")));
        var renamed = segments.changed(frozen, Map.of("name", aName()));

        assertThat(code(other)).isEqualTo("VALIDATION");
        assertThat(message(other)).contains("frozen");
        assertThat(code(segments.freeze("marketing", renamed))).isEqualTo("VALIDATION");
        assertThat(code(segments.revert("marketing", renamed, 1))).isEqualTo("VALIDATION");
        assertThat(renamed.at("/definition")).isEqualTo(frozen.at("/definition"));
    }

    @Test
    void makesALiveOneAsACopy() {
        var frozen = segments.frozen(segments.shared(city("Oslo")));
        move(2, "Oslo");

        var copy = done(segments.duplicate("marketing", frozen, aName()), "duplicateSegment");

        assertThat(copy.at("/kind").asString()).isEqualTo("LIVE");
        assertThat(copy.at("/size").asInt()).isEqualTo(3);
    }

    @Test
    void letsGoOfTheSegmentsInsideOnceItIsFrozen() {
        var inner = segments.shared(gender("FEMALE"));
        var outer = segments.frozen(segments.shared(in(id(inner))));

        done(segments.delete("marketing", inner), "deleteSegment");

        assertThat(segments.read("marketing", outer).at("/problem").isNull()).isTrue();
        assertThat(segments.counted("marketing", in(id(outer)))).isEqualTo(SegmentPeople.WOMEN);
    }

    @Test
    void standsInOthersAsAnySegmentDoes() {
        var frozen = segments.frozen(segments.shared(gender("FEMALE")));
        var outer = segments.shared(SegmentApi.all(in(id(frozen)), city("Bergen")));
        var twice = segments.frozen(segments.shared(in(id(outer))));

        assertThat(outer.at("/size").asInt()).isEqualTo(SegmentPeople.WOMEN_IN_BERGEN);
        assertThat(twice.at("/size").asInt()).isEqualTo(SegmentPeople.WOMEN_IN_BERGEN);
    }

    @Test
    void leavesNoMembersBehindWhenItIsDeleted() {
        var frozen = segments.frozen(segments.shared(gender("FEMALE")));
        assertThat(rows(frozen)).isEqualTo(SegmentPeople.WOMEN);

        done(segments.delete("marketing", frozen), "deleteSegment");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(rows(frozen)).isZero();
            assertThat(jdbc.sql("SELECT COUNT(*) FROM segment_freeze WHERE segment_id = ?")
                            .param(id(frozen))
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
        assertDriftFree();
    }

    @Test
    void isInAnIndexThatIsBuiltAnew() {
        var frozen = segments.frozen(segments.shared(gender("FEMALE")));

        run("rebuildIndex");

        assertThat(members("marketing", frozen)).hasSize(SegmentPeople.WOMEN);
        assertDriftFree();
    }

    /** As if a worker of the mirror had just taken the customer, who was changed. */
    private void holdBack(String customer) {
        jdbc.sql("""
                INSERT INTO mirror_dirty (customer_id, version, marked_at, due_at, attempts, parked)
                SELECT id, version, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, 1, FALSE FROM customer WHERE id = ?
                """).param(customer).update();
    }

    private void letGo(String customer) {
        jdbc.sql("UPDATE mirror_dirty SET due_at = UTC_TIMESTAMP(6) WHERE customer_id = ?")
                .param(customer)
                .update();
    }

    private void staysFreezing(JsonNode segment) {
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(5))
                .until(() -> kind(segment).equals("FREEZING"));
    }

    private void awaitFrozen(JsonNode segment) {
        await().atMost(Duration.ofSeconds(30)).until(() -> kind(segment).equals("FROZEN"));
    }

    private String kind(JsonNode segment) {
        return segments.read("marketing", segment).at("/kind").asString();
    }

    private void assertDriftFree() {
        var run = run("checkIndex");
        assertThat(run.at("/missing").asInt() + run.at("/changed").asInt()).isZero();
    }

    private JsonNode run(String mutation) {
        var id = segments.api
                .ask("admin", "mutation { " + mutation + " { id } }", Map.of())
                .at("/data/" + mutation + "/id");
        var runs = "{ mirror { runs(first: 5) { id state missing changed } } }";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> find(segments.api.ask("admin", runs, Map.of()), id)
                        .at("/state")
                        .asString()
                        .equals("SUCCEEDED"));
        return find(segments.api.ask("admin", runs, Map.of()), id);
    }

    private static JsonNode find(JsonNode answer, JsonNode id) {
        return answer.at("/data/mirror/runs")
                .valueStream()
                .filter(run -> run.at("/id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int rows(JsonNode segment) {
        return jdbc.sql("SELECT COUNT(*) FROM segment_member WHERE segment_id = ?")
                .param(id(segment))
                .query(Integer.class)
                .single();
    }

    private List<String> members(String role, JsonNode segment) {
        return segments.api
                .ask(
                        role,
                        "query ($f: CustomerFilter) { customers(filter: $f, first: 100) { edges { node { id } } } }",
                        Map.of("f", in(id(segment))))
                .at("/data/customers/edges")
                .findValuesAsString("id");
    }

    private void move(int number, String city) {
        var person = new HashMap<>(SegmentPeople.person(number));
        person.put("addresses", List.of(Map.of("kind", "HOME", "city", city, "country", "NO")));
        SegmentPeople.upsert(segments.api, List.of(person));
    }

    private static Map<String, Object> inTrondheim(int number) {
        return Map.of(
                "customerNumber",
                "TRONDHEIM-" + number,
                "displayName",
                "Somebody",
                "addresses",
                List.of(Map.of("kind", "HOME", "city", "Trondheim", "country", "NO")));
    }
}
