package io.clientele.segment;

import static io.clientele.segment.SegmentApi.aName;
import static io.clientele.segment.SegmentApi.all;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What a segment tells those who do not see all data that it asks for: which data that is, and nothing else. Marketing sees
 * amounts, service sees them in bands.
 */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentAccessTests {

    /** Stands in definitions only. */
    private static final String SECRET = "73.91";

    private static final String RULES = """
            { accessRules { revision roles { role categories { category visibility } permissions limitedToConsent smallestCell } } }
            """;

    private static final String CHANGE = """
            mutation ($revision: Int!, $roles: [RoleAccessInput!]!) { changeAccess(revision: $revision, roles: $roles) { revision } }
            """;

    @Autowired
    JdbcClient jdbc;

    private final SegmentApi segments;
    private JsonNode seeded;

    SegmentAccessTests(@LocalServerPort int port) {
        this.segments = new SegmentApi(port);
    }

    @BeforeAll
    void people() {
        SegmentPeople.bring(segments.api);
        seeded = rules();
    }

    @AfterEach
    void seededRules() {
        var changed = rules();
        if (!changed.at("/roles").equals(seeded.at("/roles"))) {
            change(changed, seeded.at("/roles").valueStream().toList());
            // So old rules are read again before they answer.
            await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        }
    }

    @Test
    void tellsWhichDataIsMissingAndNotWhatItSays() {
        var segment = segments.shared(spend(SECRET));

        var seen = segments.read("service", segment);

        assertThat(seen.at("/name")).isEqualTo(segment.at("/name"));
        assertThat(seen.at("/missing").toString()).isEqualTo("[\"FINANCIAL\"]");
        assertThat(seen.at("/definition").isNull()).isTrue();
        assertThat(seen.at("/size").isNull()).isTrue();
        assertThat(everything("service", segment).toString()).doesNotContain(SECRET, "lifetimeSpend");
    }

    @Test
    void refusesToCountPreviewOrListByIt() {
        var segment = segments.shared(spend(SECRET));
        var refusal = "Segment '%s' asks for data that is not for you: FINANCIAL."
                .formatted(segment.at("/name").asString());

        for (var wanted : List.of(
                "totalCount",
                "edges { cursor }",
                "facets { gender { count } }",
                "pageInfo { hasNextPage }",
                "freshness { asOf }")) {
            for (var filter : List.of(
                    in(id(segment)),
                    Map.of("none", List.of(in(id(segment)))),
                    all(gender("FEMALE"), Map.of("any", List.of(gender("MALE"), in(id(segment))))))) {
                var answer = segments.api.ask(
                        "service",
                        "query ($filter: CustomerFilter) { customers(filter: $filter) { " + wanted + " } }",
                        Map.of("filter", filter));
                assertThat(code(answer)).isEqualTo("FORBIDDEN");
                assertThat(message(answer)).isEqualTo(refusal);
            }
        }
        assertThat(segments.counted("marketing", in(id(segment)))).isEqualTo(1);
    }

    @Test
    void refusesWhoeverWouldNestChangeFreezeCopyOrDeleteIt() {
        permit("service", "EDIT_SEGMENTS");
        var segment = segments.shared(spend(SECRET));

        for (var answer : List.of(
                segments.save("service", Map.of("name", aName(), "definition", in(id(segment)))),
                segments.change("service", segment, Map.of("name", aName())),
                segments.change("service", segment, Map.of("definition", gender("MALE"))),
                segments.revert("service", segment, 1),
                segments.freeze("service", segment),
                segments.duplicate("service", segment, aName()),
                segments.delete("service", segment))) {
            assertThat(code(answer)).isEqualTo("FORBIDDEN");
            assertThat(message(answer)).endsWith("asks for data that is not for you: FINANCIAL.");
            assertThat(answer.toString()).doesNotContain(SECRET, "lifetimeSpend");
        }
        assertThat(segments.read("marketing", segment)).isEqualTo(segment);
    }

    @Test
    void asksForTheDataOfTheSegmentsInsideToo() {
        var inner = segments.shared(spend(SECRET));
        var outer = segments.shared(all(gender("FEMALE"), in(id(inner))));

        assertThat(segments.read("service", outer).at("/missing").toString()).isEqualTo("[\"FINANCIAL\"]");
        assertThat(segments.read("service", outer).at("/definition").isNull()).isTrue();
        assertThat(code(segments.count("service", in(id(outer))))).isEqualTo("FORBIDDEN");
    }

    @Test
    void followsTheSegmentsInsideWhenTheyBecomeOther() {
        var inner = segments.shared(gender("FEMALE"));
        var outer = segments.shared(in(id(inner)));
        assertThat(segments.counted("service", in(id(outer)))).isEqualTo(SegmentPeople.WOMEN);

        segments.changed(inner, Map.of("definition", spend(SECRET)));

        assertThat(segments.counted("marketing", in(id(outer)))).isEqualTo(1);
        assertThat(code(segments.count("service", in(id(outer))))).isEqualTo("FORBIDDEN");
    }

    @Test
    void showsNoEarlierDefinitionThatAskedForMore() {
        var segment = segments.shared(spend(SECRET));
        segments.changed(segment, Map.of("definition", gender("FEMALE")));

        var seen = everything("service", segment);

        assertThat(seen.at("/definition").toString()).contains("FEMALE");
        assertThat(seen.at("/history/0/definition").toString()).contains("FEMALE");
        assertThat(seen.at("/history/0/diff").isNull()).isTrue();
        assertThat(seen.at("/history/1/definition").isNull()).isTrue();
        assertThat(seen.at("/history/1/diff").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain(SECRET, "lifetimeSpend");
    }

    @Test
    void givesBackNoEarlierDefinitionThatAskedForMore() {
        permit("service", "EDIT_SEGMENTS");
        var segment = segments.shared(spend(SECRET));
        var changed = segments.changed(segment, Map.of("definition", gender("FEMALE")));

        var answer = segments.revert("service", changed, 1);

        assertThat(code(answer)).isEqualTo("FORBIDDEN");
        assertThat(answer.toString()).doesNotContain("lifetimeSpend", SECRET);
    }

    @Test
    void holdsEveryChangeOfGrantsWithinFiveSeconds() {
        var segment = segments.shared(spend(SECRET));
        var frozen = segments.frozen(segments.shared(spend(SECRET)));
        assertThat(segments.counted("marketing", in(id(segment)))).isEqualTo(1);
        assertThat(segments.counted("marketing", in(id(frozen)))).isEqualTo(1);

        grant("marketing", "FINANCIAL", "MASKED");

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(code(segments.count("marketing", in(id(segment))))).isEqualTo("FORBIDDEN");
            assertThat(code(segments.count("marketing", in(id(frozen))))).isEqualTo("FORBIDDEN");
            assertThat(everything("marketing", segment).toString()).doesNotContain(SECRET);
        });
    }

    @Test
    void isGoneForWhoeverMayNotUseSegmentsAnyMore() {
        var segment = segments.shared(gender("FEMALE"));
        var changed = with("service", role -> role.put("permissions", List.of("WRITE_CUSTOMERS")));

        change(rules(), List.of(changed));

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(code(segments.ask("service", id(segment), "name"))).isEqualTo("VALIDATION");
            assertThat(code(segments.count("service", in(id(segment))))).isEqualTo("VALIDATION");
        });
    }

    @Test
    void asksForTheDataThatDecidedWhoIsInAFrozenOne() {
        var frozen = segments.frozen(segments.shared(spend(SECRET)));

        assertThat(segments.read("service", frozen).at("/missing").toString()).isEqualTo("[\"FINANCIAL\"]");
        assertThat(segments.read("service", frozen).at("/size").isNull()).isTrue();
        assertThat(code(segments.count("service", in(id(frozen))))).isEqualTo("FORBIDDEN");
        assertThat(code(segments.count("service", in(id(segments.shared(in(id(frozen))))))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void showsNoSizeOfADayOnWhichItAskedForMore() {
        var segment = segments.shared(spend(SECRET));
        awaitCounted(segment);
        jdbc.sql("UPDATE segment_size SET day = day - INTERVAL 1 DAY WHERE segment_id = ?")
                .param(id(segment))
                .update();
        segments.changed(segment, Map.of("definition", gender("FEMALE")));
        awaitCounted(segment);

        assertThat(sizes("marketing", segment)).hasSize(2);
        assertThat(sizes("service", segment)).hasSize(1);
        assertThat(sizes("service", segment).at("/0/size").asInt()).isEqualTo(SegmentPeople.WOMEN);
    }

    @Test
    void tellsThoseWhoAreToldInStepsNoSizesAndRoundsTheRest() {
        var segment = segments.shared(gender("FEMALE"));
        awaitCounted(segment);
        assertThat(sizes("service", segment)).hasSize(1);

        change(rules(), List.of(with("service", role -> role.put("smallestCell", 4))));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(sizes("service", segment).isNull()).isTrue());
        assertThat(segments.read("service", segment).at("/size").asInt()).isEqualTo(4);
    }

    @Test
    void tellsThoseWhoSeeOnlySomeCustomersOnlyOfThese() {
        var segment = segments.shared(gender("FEMALE"));
        awaitCounted(segment);
        permit("partner", "USE_SEGMENTS", "EDIT_SEGMENTS");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                segments.read("partner", segment).at("/size").asInt(-1))
                        .isZero());
        assertThat(sizes("partner", segment).isNull()).isTrue();
        assertThat(code(segments.save("partner", Map.of("name", aName(), "definition", gender("MALE")))))
                .isEqualTo("VALIDATION");
    }

    private JsonNode everything(String role, JsonNode segment) {
        return done(
                segments.ask(
                        role,
                        id(segment),
                        "name definition missing problem size sizes { day size } usedIn { id name }"
                                + " history { revision author definition diff { kind path condition } }"),
                "segment");
    }

    private JsonNode sizes(String role, JsonNode segment) {
        return done(segments.ask(role, id(segment), "sizes { day size }"), "segment/sizes");
    }

    private void awaitCounted(JsonNode segment) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "SELECT COUNT(*) FROM segment_size WHERE segment_id = ? AND day >= CURRENT_DATE")
                                .param(id(segment))
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
    }

    private JsonNode rules() {
        return segments.api.ask("admin", RULES, Map.of()).at("/data/accessRules");
    }

    private void change(JsonNode rules, List<?> roles) {
        var answer = segments.api.ask(
                "admin", CHANGE, Map.of("revision", rules.at("/revision").asInt(), "roles", roles));
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
    }

    private Map<String, Object> with(String name, java.util.function.Consumer<Map<String, Object>> change) {
        var role = rules().at("/roles")
                .valueStream()
                .filter(each -> each.at("/role").asString().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> changed =
                new HashMap<>(tools.jackson.databind.json.JsonMapper.shared().convertValue(role, Map.class));
        change.accept(changed);
        return changed;
    }

    private void permit(String name, String... more) {
        var role = with(name, each -> {
            var permissions = new ArrayList<Object>((List<?>) each.get("permissions"));
            permissions.addAll(List.of(more));
            each.put("permissions", permissions.stream().distinct().toList());
        });
        change(rules(), List.of(role));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(may(name, more[0])).isTrue());
    }

    private boolean may(String role, String permission) {
        return segments.api
                .ask(role, "{ viewer { permissions } }", Map.of())
                .at("/data/viewer/permissions")
                .toString()
                .contains(permission);
    }

    private void grant(String name, String category, String visibility) {
        var role = with(
                name,
                each -> each.put(
                        "categories",
                        ((List<?>) each.get("categories"))
                                .stream()
                                        .map(grant -> ((Map<?, ?>) grant)
                                                        .get("category")
                                                        .equals(category)
                                                ? Map.of("category", category, "visibility", visibility)
                                                : grant)
                                        .toList()));
        change(rules(), List.of(role));
    }
}
