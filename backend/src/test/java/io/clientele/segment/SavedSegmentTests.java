package io.clientele.segment;

import static io.clientele.segment.SegmentApi.aName;
import static io.clientele.segment.SegmentApi.all;
import static io.clientele.segment.SegmentApi.city;
import static io.clientele.segment.SegmentApi.code;
import static io.clientele.segment.SegmentApi.done;
import static io.clientele.segment.SegmentApi.gender;
import static io.clientele.segment.SegmentApi.id;
import static io.clientele.segment.SegmentApi.in;
import static io.clientele.segment.SegmentApi.message;
import static io.clientele.segment.SegmentApi.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.InstallationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Segments that people save, share, change and delete. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedSegmentTests {

    @Autowired
    JdbcClient jdbc;

    private final SegmentApi segments;

    SavedSegmentTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeAll
    void people() {
        SegmentPeople.bring(segments.api);
    }

    @Test
    void findsWhomItsDefinitionFinds() {
        var women = segments.shared(gender("FEMALE"));

        assertThat(segments.counted("marketing", in(id(women)))).isEqualTo(SegmentPeople.WOMEN);
        assertThat(women.at("/size").asInt()).isEqualTo(SegmentPeople.WOMEN);
        assertThat(segments.counted("service", all(in(id(women)), city("Bergen"))))
                .isEqualTo(SegmentPeople.WOMEN_IN_BERGEN);
        assertThat(segments.counted("marketing", Map.of("none", List.of(in(id(women))))))
                .isEqualTo(SegmentPeople.ALL - SegmentPeople.WOMEN);
    }

    @Test
    void tellsWhatWasSaved() {
        var name = aName();
        var saved = done(
                segments.save(
                        "marketing",
                        Map.of(
                                "name",
                                "  " + name,
                                "description",
                                "Who buys",
                                "folder",
                                "Spring",
                                "definition",
                                spend("100"))),
                "saveSegment");

        assertThat(saved.at("/name").asString()).isEqualTo(name);
        assertThat(saved.at("/description").asString()).isEqualTo("Who buys");
        assertThat(saved.at("/folder").asString()).isEqualTo("Spring");
        assertThat(saved.at("/shared").asBoolean()).isFalse();
        assertThat(saved.at("/kind").asString()).isEqualTo("LIVE");
        assertThat(saved.at("/revision").asInt()).isEqualTo(1);
        assertThat(saved.at("/owner").asString())
                .isEqualTo(saved.at("/changedBy").asString())
                .isNotBlank();
        assertThat(saved.at("/definition").toString()).isEqualTo("{\"lifetimeSpend\":{\"gte\":\"100\"}}");
        assertThat(saved.at("/missing")).isEmpty();
        assertThat(saved.at("/problem").isNull()).isTrue();
    }

    @Test
    void takesItsOwnDefinitionBack() {
        var definition = all(
                spend("10"),
                Map.of("none", List.of(Map.of("lastOrder", Map.of("within", Map.of("lastDays", 90))))),
                Map.of("purchases", Map.of("spend", Map.of("lte", "12345678901234567.89"))));
        var saved = segments.shared(definition);

        var again = segments.save("marketing", Map.of("name", aName(), "definition", json(saved.at("/definition"))));

        assertThat(done(again, "saveSegment").at("/definition")).isEqualTo(saved.at("/definition"));
        assertThat(saved.toString()).contains("\"12345678901234567.89\"");
    }

    @Test
    void listsSharedOnesAndOnesOwnByName() {
        var folder = aName();
        var b = saved("marketing", "b " + folder, folder, true);
        var a = saved("admin", "A " + folder, folder, true);
        var mine = saved("marketing", "c " + folder, folder, false);
        saved("admin", "d " + folder, folder, false);

        assertThat(ids(list("marketing", Map.of("folder", folder)))).containsExactly(id(a), id(b), id(mine));
        assertThat(ids(list("marketing", Map.of("folder", folder, "mine", true))))
                .containsExactly(id(b), id(mine));
        assertThat(ids(list("marketing", Map.of("folder", folder, "search", "B SEG"))))
                .containsExactly(id(b));
        assertThat(ids(list("service", Map.of("folder", folder)))).containsExactly(id(a), id(b));
        assertThat(list("service", Map.of()).at("/folders").toString()).contains(folder);
    }

    @Test
    void listsPageByPage() {
        var folder = aName();
        for (int number = 0; number < 5; number++) {
            saved("marketing", number + " " + folder, folder, true);
        }

        var first = list("service", Map.of("folder", folder, "first", 3));
        var second = list(
                "service",
                Map.of(
                        "folder",
                        folder,
                        "first",
                        3,
                        "after",
                        first.at("/nextPage").asString()));

        assertThat(first.at("/segments")).hasSize(3);
        assertThat(second.at("/segments")).hasSize(2);
        assertThat(second.at("/nextPage").isNull()).isTrue();
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void keepsPrivateSegmentsOfOthersUnknownInEveryWay() {
        var folder = aName();
        var hidden = saved("admin", aName(), folder, false);
        var missing = "999999999";

        for (var field : List.of("name", "history { revision }", "usedIn { id }", "size")) {
            assertSameAsMissing(id(hidden), missing, id -> segments.ask("marketing", id, field));
        }
        assertSameAsMissing(id(hidden), missing, id -> segments.count("marketing", in(id)));
        assertSameAsMissing(id(hidden), missing, id -> segments.count("service", all(gender("MALE"), in(id))));
        assertSameAsMissing(
                id(hidden), missing, id -> segments.save("marketing", Map.of("name", "N", "definition", in(id))));
        assertSameAsMissing(id(hidden), missing, id -> segments.delete("marketing", node(id)));
        assertSameAsMissing(id(hidden), missing, id -> segments.change("marketing", node(id), Map.of("name", "N")));
        assertSameAsMissing(id(hidden), missing, id -> segments.revert("marketing", node(id), 1));
        assertSameAsMissing(id(hidden), missing, id -> segments.freeze("marketing", node(id)));
        assertSameAsMissing(id(hidden), missing, id -> segments.duplicate("marketing", node(id), "N"));
        assertThat(list("marketing", Map.of("first", 200)).toString())
                .doesNotContain(hidden.at("/name").asString(), folder);
    }

    @Test
    void letsAPrivateNameBeTakenByOthersWithoutAWord() {
        var name = aName();
        done(segments.save("admin", Map.of("name", name, "definition", gender("MALE"))), "saveSegment");

        done(segments.save("marketing", Map.of("name", name, "definition", gender("MALE"))), "saveSegment");
        segments.shared("marketing", name, gender("MALE"));

        var again = segments.save("admin", Map.of("name", name, "shared", true, "definition", gender("MALE")));
        assertThat(code(again)).isEqualTo("CONFLICT");
        assertThat(again.at("/errors/0/extensions/argument").asString()).isEqualTo("segment.name");
    }

    @Test
    void tellsTheSecondOfTwoWhoEditAtOnceAndLosesNothing() {
        var segment = segments.shared(gender("FEMALE"));
        var first = segments.changed(segment, Map.of("definition", gender("MALE")));

        var second = segments.change("admin", segment, Map.of("definition", gender("OTHER")));

        assertThat(code(second)).isEqualTo("CONFLICT");
        assertThat(message(second)).contains(segment.at("/changedBy").asString());
        assertThat(segments.read("marketing", segment).at("/definition")).isEqualTo(first.at("/definition"));
    }

    @Test
    void takesOneOfManyChangesThatComeAtTheSameTime() throws Exception {
        var segment = segments.shared(gender("FEMALE"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> change = () -> segments.change(
                    "marketing",
                    segment,
                    Map.of("description", Thread.currentThread().threadId() + " was first"));
            var codes = threads.invokeAll(List.of(change, change, change, change, change)).stream()
                    .map(answer -> code(answer.resultNow()))
                    .toList();

            assertThat(codes).containsOnlyOnce("").hasSize(5);
            assertThat(codes.stream().filter(code -> !code.isEmpty())).containsOnly("CONFLICT");
        }
        assertThat(segments.read("marketing", segment).at("/revision").asInt()).isEqualTo(2);
    }

    @Test
    void saysClearlyThatItWasDeletedWhileOpen() {
        var segment = segments.shared(gender("FEMALE"));
        assertThat(done(segments.delete("admin", segment), "deleteSegment").asString())
                .isEqualTo(id(segment));

        for (var answer : List.of(
                segments.ask("marketing", id(segment), "name"),
                segments.change("marketing", segment, Map.of("name", aName())),
                segments.revert("marketing", segment, 1),
                segments.freeze("marketing", segment),
                segments.delete("marketing", segment),
                segments.count("marketing", in(id(segment))))) {
            assertThat(code(answer)).isEqualTo("NOT_FOUND");
            assertThat(message(answer)).isEqualTo("There is no segment with the id %s.".formatted(id(segment)));
        }
    }

    @Test
    void clearsWhatIsNullKeepsWhatIsAbsentAndLeavesTheRevisionWhenNothingBecomesOther() {
        var segment = done(
                segments.save(
                        "marketing",
                        Map.of("name", aName(), "description", "Old", "folder", "Here", "definition", spend("5"))),
                "saveSegment");
        var change = new HashMap<String, Object>();
        change.put("description", null);

        var changed = segments.changed(segment, change);
        var same = segments.changed(changed, Map.of("name", changed.at("/name").asString(), "definition", spend("5")));

        assertThat(changed.at("/description").isNull()).isTrue();
        assertThat(changed.at("/folder").asString()).isEqualTo("Here");
        assertThat(changed.at("/revision").asInt()).isEqualTo(2);
        assertThat(same.at("/revision").asInt()).isEqualTo(2);
    }

    @Test
    void keepsEveryDefinitionWithWhatBecameOther() {
        var segment = segments.shared(all(gender("FEMALE"), city("Bergen")));
        var renamed = segments.changed(segment, Map.of("name", aName()));
        segments.changed(renamed, Map.of("definition", all(gender("FEMALE"), city("Oslo"))));

        var history = done(
                segments.ask(
                        "marketing",
                        id(segment),
                        "history { revision author definition diff { kind path condition } }"),
                "segment/history");

        assertThat(history.valueStream().map(each -> each.at("/revision").asInt()))
                .containsExactly(3, 1);
        assertThat(history.at("/0/diff").toString())
                .isEqualTo("[{\"kind\":\"REMOVED\",\"path\":\"all\",\"condition\":{\"city\":{\"in\":[\"Bergen\"]}}},"
                        + "{\"kind\":\"ADDED\",\"path\":\"all\",\"condition\":{\"city\":{\"in\":[\"Oslo\"]}}}]");
        assertThat(history.at("/1/diff")).hasSize(2);
        assertThat(history.at("/1/definition").toString()).contains("Bergen");
    }

    @Test
    void goesBackToAnEarlierDefinitionAsANewOne() {
        var segment = segments.shared(gender("FEMALE"));
        var changed = segments.changed(segment, Map.of("definition", gender("MALE")));

        var reverted = done(segments.revert("admin", changed, 1), "revertSegment");

        assertThat(reverted.at("/definition")).isEqualTo(segment.at("/definition"));
        assertThat(reverted.at("/revision").asInt()).isEqualTo(3);
        assertThat(done(segments.ask("marketing", id(segment), "history { revision }"), "segment/history"))
                .hasSize(3);
        assertThat(segments.revert("admin", reverted, 9)
                        .at("/errors/0/extensions/argument")
                        .asString())
                .isEqualTo("to");
    }

    @Test
    void copiesForOneself() {
        var segment = segments.shared(gender("FEMALE"));
        var name = aName();

        var copy = done(segments.duplicate("admin", segment, name), "duplicateSegment");

        assertThat(copy.at("/name").asString()).isEqualTo(name);
        assertThat(copy.at("/shared").asBoolean()).isFalse();
        assertThat(copy.at("/owner")).isNotEqualTo(segment.at("/owner"));
        assertThat(copy.at("/definition")).isEqualTo(segment.at("/definition"));
    }

    @Test
    void isNotDeletedWhileItIsUsed() {
        var used = segments.shared(gender("FEMALE"));
        var user = segments.shared(all(in(id(used)), city("Bergen")));
        segments.mine("admin", in(id(used)));

        var blocked = segments.delete("marketing", used);

        assertThat(code(blocked)).isEqualTo("CONFLICT");
        assertThat(message(blocked))
                .isEqualTo("Segment '%s' is used in '%s', others that are not shared with you."
                        .formatted(used.at("/name").asString(), user.at("/name").asString()));
        assertThat(done(segments.ask("marketing", id(used), "usedIn { id }"), "segment/usedIn")
                        .findValuesAsString("id"))
                .containsExactly(id(user));
    }

    @Test
    void isMadePrivateByItsOwnerAloneAndNotUnderOthers() {
        var segment = segments.shared(gender("FEMALE"));
        segments.mine("admin", in(id(segment)));

        assertThat(code(segments.change("admin", segment, Map.of("shared", false))))
                .isEqualTo("FORBIDDEN");
        assertThat(code(segments.change("marketing", segment, Map.of("shared", false))))
                .isEqualTo("CONFLICT");
        assertThat(segments.changed(segments.shared(gender("MALE")), Map.of("shared", false))
                        .at("/shared")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void refusesNamesThatAreNone(String name) {
        var answer = segments.save("marketing", Map.of("name", name, "definition", gender("MALE")));

        assertThat(code(answer)).isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("segment.name");
    }

    @Test
    void namesTheFaultyPlaceOfADefinition() {
        var answer = segments.save(
                "marketing", Map.of("name", aName(), "definition", all(Map.of("age", Map.of("gte", 44, "lte", 25)))));

        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("segment.definition.all[0].age");
    }

    @Test
    void isAuditedWithItsIdAndNoValue() {
        var segment = segments.shared(city("Nowhere-on-sea"));
        var changed = segments.changed(segment, Map.of("definition", spend("4321")));
        segments.delete("marketing", changed);

        await().untilAsserted(() -> {
            var trail = segments.api.ask(
                    "privacy-officer",
                    "{ auditTrail(action: CHANGE_SEGMENT, first: 3) { entries { detail user categories customers } } }",
                    Map.of());
            assertThat(trail.at("/data/auditTrail/entries")
                            .valueStream()
                            .map(entry -> entry.at("/detail").asString() + " "
                                    + entry.at("/categories").toString()))
                    .containsExactly(
                            "segment %s was deleted []".formatted(id(segment)),
                            "segment %s was changed [\"FINANCIAL\"]".formatted(id(segment)),
                            "segment %s was saved [\"LOCATION\"]".formatted(id(segment)));
            assertThat(trail.toString()).doesNotContain("Nowhere-on-sea", "4321");
        });
    }

    private void assertSameAsMissing(String hidden, String missing, java.util.function.Function<String, JsonNode> ask) {
        var answer = ask.apply(hidden).toString();
        assertThat(answer).contains("NOT_FOUND").doesNotContain("FORBIDDEN");
        assertThat(answer.replace(hidden, missing)).isEqualTo(ask.apply(missing).toString());
    }

    private static JsonNode node(String id) {
        return new tools.jackson.databind.json.JsonMapper()
                .createObjectNode()
                .put("id", id)
                .put("revision", 1);
    }

    private static Object json(JsonNode node) {
        return new tools.jackson.databind.json.JsonMapper().convertValue(node, Map.class);
    }

    private JsonNode saved(String role, String name, String folder, boolean shared) {
        return done(
                segments.save(
                        role, Map.of("name", name, "folder", folder, "shared", shared, "definition", gender("FEMALE"))),
                "saveSegment");
    }

    private JsonNode list(String role, Map<String, ?> variables) {
        var document = """
                query ($folder: String, $search: String, $mine: Boolean = false, $first: Int = 50, $after: String) {
                  segments(folder: $folder, search: $search, mine: $mine, first: $first, after: $after) {
                    segments { id name } nextPage folders } }
                """;
        return done(segments.api.ask(role, document, variables), "segments");
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/segments").findValuesAsString("id");
    }
}
