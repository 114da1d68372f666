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
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.InstallationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Segments inside segments, and segments that have become invalid. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentNestingTests {

    @Autowired
    JdbcClient jdbc;

    private final SegmentApi segments;

    SegmentNestingTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeAll
    void people() {
        SegmentPeople.bring(segments.api);
    }

    @Test
    void meansWhatTheOneInsideMeansAtAnyTime() {
        var inner = segments.shared(city("Bergen"));
        var middle = segments.shared(all(gender("FEMALE"), in(id(inner))));
        var outer = segments.shared(Map.of("none", List.of(in(id(middle)))));
        assertThat(outer.at("/size").asInt()).isEqualTo(SegmentPeople.ALL - SegmentPeople.WOMEN_IN_BERGEN);

        segments.changed(inner, Map.of("definition", city("Oslo")));

        assertThat(segments.read("marketing", outer).at("/size").asInt()).isEqualTo(SegmentPeople.ALL - 2);
    }

    @Test
    void findsWhoeverIsInOneOfSeveral() {
        var one = segments.shared(all(gender("FEMALE"), city("Oslo")));
        var other = segments.shared(gender("MALE"));

        assertThat(segments.counted("marketing", in(id(one), id(other)))).isEqualTo(2 + SegmentPeople.MEN);
    }

    @Test
    void refusesACircleByName() {
        var a = segments.shared(gender("FEMALE"));
        var b = segments.shared(in(id(a)));
        var c = segments.shared(all(in(id(b)), city("Bergen")));

        var answer = segments.change("marketing", a, Map.of("definition", all(city("Oslo"), in(id(c)))));

        assertThat(code(answer)).isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("change.definition");
        assertThat(message(answer))
                .isEqualTo("change.definition: would make '%1$s' hold itself: '%1$s' → '%3$s' → '%2$s' → '%1$s'"
                        .formatted(name(a), name(b), name(c)));
        assertThat(message(segments.change("marketing", a, Map.of("definition", in(id(a))))))
                .endsWith("'%1$s' → '%1$s'".formatted(name(a)));
    }

    @Test
    void makesNoCircleOfChangesAtTheSameTime() throws Exception {
        for (int round = 0; round < 5; round++) {
            var a = segments.shared(gender("FEMALE"));
            var b = segments.shared(gender("MALE"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<JsonNode> one = () -> segments.change("marketing", a, Map.of("definition", in(id(b))));
                Callable<JsonNode> other = () -> segments.change("admin", b, Map.of("definition", in(id(a))));
                var codes = threads.invokeAll(List.of(one, other)).stream()
                        .map(answer -> code(answer.resultNow()))
                        .toList();

                assertThat(codes).containsExactlyInAnyOrder("", "VALIDATION");
            }
        }
    }

    @Test
    void refusesAMissingOneByItsId() {
        var answer = segments.save("marketing", Map.of("name", aName(), "definition", in("999999999")));

        assertThat(code(answer)).isEqualTo("NOT_FOUND");
        assertThat(message(answer)).contains("999999999");
        assertThat(code(segments.count("marketing", in("not a number")))).isEqualTo("NOT_FOUND");
    }

    @Test
    void holdsSharedOnesOnlyWhenItIsShared() {
        var mine = segments.mine("marketing", gender("FEMALE"));

        var answer = segments.save("marketing", Map.of("name", aName(), "shared", true, "definition", in(id(mine))));
        var user = segments.mine("marketing", in(id(mine)));

        assertThat(code(answer)).isEqualTo("VALIDATION");
        assertThat(message(answer)).contains(name(mine));
        assertThat(code(segments.change("marketing", user, Map.of("shared", true))))
                .isEqualTo("VALIDATION");
        segments.changed(mine, Map.of("shared", true));
        segments.changed(user, Map.of("shared", true));
    }

    @Test
    void limitsConditionsOverTheWhole() {
        var conditions = IntStream.range(0, 150)
                .mapToObj(number -> city("City " + number))
                .toList();
        var many = segments.shared(Map.of("any", conditions));

        var answer = segments.save(
                "marketing", Map.of("name", aName(), "definition", Map.of("any", List.of(in(id(many)), in(id(many))))));

        assertThat(message(answer))
                .isEqualTo("segment.definition: With the segments inside, it has more than 200 conditions.");
        assertThat(code(segments.count("marketing", all(in(id(many)), in(id(many))))))
                .isEqualTo("VALIDATION");
    }

    @Test
    void limitsLevelsOverTheWhole() {
        var segment = segments.shared(all(gender("FEMALE"), city("Bergen")));
        for (int level = 2; level <= 12; level++) {
            segment = segments.shared(all(in(id(segment)), gender("FEMALE")));
        }

        var answer = segments.save("marketing", Map.of("name", aName(), "definition", all(in(id(segment)))));

        assertThat(segment.at("/size").asInt()).isEqualTo(SegmentPeople.WOMEN_IN_BERGEN);
        assertThat(message(answer))
                .isEqualTo("segment.definition: With the segments inside, it is nested deeper than 12 levels.");
    }

    /** Each holds the one before ten times: 10^12 conditions if they were written out. */
    @Test
    void isNotBlownUpBySegmentsThatHoldOneManyTimes() {
        var segment = segments.shared(gender("FEMALE"));
        for (int level = 0; level < 12; level++) {
            var tenTimes = Collections.nCopies(10, in(id(segment)));
            segment = segments.read("marketing", node(insert(Map.of("any", tenTimes), id(segment))));
        }

        assertThat(segment.at("/problem").asString()).contains("more than 200 conditions");
        assertThat(code(segments.count("marketing", in(id(segment))))).isEqualTo("VALIDATION");
    }

    @Test
    void isNotBroughtDownByALongChain() {
        var segment = segments.shared(gender("FEMALE"));
        for (int length = 1; length < 60; length++) {
            segment = segments.read("marketing", node(insert(in(id(segment)), id(segment))));
        }

        assertThat(segment.at("/problem").asString()).isEqualTo("More than 50 segments stand in each other.");
    }

    @Test
    void failsAloneAndSaysWhyWhenItsDefinitionHasBecomeInvalid() {
        var good = segments.shared(gender("FEMALE"));
        var bad = segments.shared(gender("FEMALE"));
        var user = segments.shared(all(in(id(bad)), city("Bergen")));
        overwrite(bad, "{\"shoeSize\":{\"gte\":40}}");

        var why = "The definition of '%s' is not valid any more: definition.shoeSize is not known here."
                .formatted(name(bad));
        var list = segments.api.ask("marketing", "{ segments(first: 200) { segments { id problem size } } }", Map.of());

        assertThat(list.at("/errors").isMissingNode()).isTrue();
        assertThat(listed(list, good).at("/problem").isNull()).isTrue();
        assertThat(listed(list, good).at("/size").asInt()).isEqualTo(SegmentPeople.WOMEN);
        for (var segment : List.of(bad, user)) {
            assertThat(listed(list, segment).at("/problem").asString()).isEqualTo(why);
            assertThat(listed(list, segment).at("/size").isNull()).isTrue();
            for (var filter : List.of(in(id(segment)), Map.<String, Object>of("none", List.of(in(id(segment)))))) {
                var answer = segments.count("marketing", filter);
                assertThat(code(answer)).isEqualTo("VALIDATION");
                assertThat(message(answer)).isEqualTo("Segment '%s' can't be used. %s".formatted(name(segment), why));
            }
        }
        assertThat(segments.read("marketing", bad).at("/definition").toString()).contains("shoeSize");
    }

    @Test
    void showsAnInvalidDefinitionOnlyToThoseWhoSawWhatItAskedFor() {
        var bad = segments.shared(SegmentApi.spend("5"));
        overwrite(bad, "{\"lifetimeSpend\":{\"gte\":73.91,\"lte\":5}}");

        var seen = segments.read("service", bad);

        assertThat(seen.at("/missing").toString()).isEqualTo("[\"FINANCIAL\"]");
        assertThat(seen.at("/problem").asString()).isEqualTo("Its definition is not valid any more.");
        assertThat(seen.toString()).doesNotContain("73.91");
        assertThat(code(segments.count("service", in(id(bad))))).isEqualTo("FORBIDDEN");
        assertThat(segments.read("marketing", bad).at("/problem").asString()).contains("from 73.91 is above to 5");
    }

    @Test
    void isMendedByAnotherDefinition() {
        var bad = segments.shared(gender("FEMALE"));
        overwrite(bad, "no JSON at all");
        assertThat(segments.read("marketing", bad).at("/problem").isNull()).isFalse();

        var mended = segments.changed(bad, Map.of("definition", gender("MALE")));

        assertThat(mended.at("/problem").isNull()).isTrue();
        assertThat(mended.at("/size").asInt()).isEqualTo(SegmentPeople.MEN);
    }

    /** Nobody can make one by the API; somebody with a database client can. */
    @Test
    void failsClosedOnACircleThatIsThereAllTheSame() {
        var a = segments.shared(gender("FEMALE"));
        var b = segments.shared(in(id(a)));
        overwrite(a, "{\"segment\":{\"in\":[\"%s\"]}}".formatted(id(b)));
        jdbc.sql("INSERT INTO segment_use (segment_id, uses_id) VALUES (?, ?)")
                .params(id(a), id(b))
                .update();

        assertThat(segments.read("marketing", a).at("/problem").asString())
                .isEqualTo("A segment holds itself: '%1$s' → '%2$s' → '%1$s'.".formatted(name(a), name(b)));
        assertThat(code(segments.count("marketing", in(id(a))))).isEqualTo("VALIDATION");
    }

    @Test
    void refusesACursorFromBeforeAChange() {
        var inner = segments.shared(gender("FEMALE"));
        var outer = segments.shared(in(id(inner)));
        var page =
                "query ($filter: CustomerFilter, $after: String) { customers(filter: $filter, first: 2, after: $after) "
                        + "{ pageInfo { endCursor } } }";
        var cursor = segments.api
                .ask("marketing", page, Map.of("filter", in(id(outer))))
                .at("/data/customers/pageInfo/endCursor")
                .asString();
        var next = Map.of("filter", in(id(outer)), "after", cursor);
        done(segments.api.ask("marketing", page, next), "customers");

        segments.changed(inner, Map.of("definition", gender("MALE")));

        var answer = segments.api.ask("marketing", page, next);
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("after");
    }

    private void overwrite(JsonNode segment, String definition) {
        jdbc.sql("UPDATE segment_definition SET definition = ? WHERE segment_id = ?")
                .params(definition, id(segment))
                .update();
    }

    /** Past the API, which would refuse what is too much. */
    private String insert(Map<String, ?> definition, String used) {
        var saved = segments.shared(gender("OTHER"));
        overwrite(saved, tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(definition));
        jdbc.sql("INSERT INTO segment_use (segment_id, uses_id) VALUES (?, ?)")
                .params(id(saved), used)
                .update();
        return id(saved);
    }

    private static JsonNode node(String id) {
        return tools.jackson.databind.json.JsonMapper.shared()
                .createObjectNode()
                .put("id", id);
    }

    private static JsonNode listed(JsonNode list, JsonNode segment) {
        return list.at("/data/segments/segments")
                .valueStream()
                .filter(each -> each.at("/id").equals(segment.at("/id")))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode segment) {
        return segment.at("/name").asString();
    }
}
