package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Admins change what roles may see and do. */
@InstallationTest
class AccessEditorTests {

    private static final String RULES = """
            { accessRules {
                revision
                roles { role categories { category visibility } permissions limitedToConsent }
                changes(first: 10) { changedAt changedBy role right before after }
            } }
            """;

    private static final String CHANGE = """
            mutation ($revision: Int!, $roles: [RoleAccessInput!]!) {
                changeAccess(revision: $revision, roles: $roles) { revision roles { role } }
            }
            """;

    private static final String NEWCOMER = "auditors";

    @Autowired
    AccessTables tables;

    @Autowired
    RulesInForce inForce;

    private final Api api;

    AccessEditorTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @AfterEach
    void seededRules() {
        SeededRules.read().roles().forEach(tables::replace);
        tables.replace(new RoleAccess(NEWCOMER, Grants.NONE, false, CellSize.EXACT));
        inForce.readInTime();
    }

    @Test
    void showsEveryRoleWithEveryCategory() {
        var rules = rules();

        assertThat(rules.at("/roles").valueStream().map(role -> role.at("/role").asString()))
                .containsAll(SeededRules.ROLES);
        assertThat(rules.at("/roles"))
                .allSatisfy(role -> assertThat(role.at("/categories")).hasSize(11));
        assertThat(role(rules, "partner").at("/limitedToConsent").asBoolean()).isTrue();
    }

    @Test
    void isInForceWithinFiveSecondsForWhoeverIsSignedIn() {
        assertThat(errors(api.ask("marketing", contacts(), Map.of()))).isEmpty();

        var changed = change(revision(), with("marketing", "CONTACT", "HIDDEN"));

        assertThat(errors(changed)).isEmpty();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(errors(api.ask("marketing", contacts(), Map.of())))
                        .isNotEmpty());
        assertThat(errors(api.ask("service", contacts(), Map.of()))).isEmpty();
    }

    @Test
    void tellsWhoChangedWhat() {
        change(revision(), with("marketing", "CONTACT", "HIDDEN"));

        var change = rules().at("/changes/0");
        assertThat(change.at("/changedBy").asString()).isNotBlank();
        assertThat(change.at("/role").asString()).isEqualTo("marketing");
        assertThat(change.at("/right").asString()).isEqualTo("CONTACT");
        assertThat(change.at("/before").asString()).isEqualTo("MASKED");
        assertThat(change.at("/after").asString()).isEqualTo("HIDDEN");
        await().untilAsserted(() -> assertThat(audited()).isEqualTo("marketing: CONTACT was MASKED and is HIDDEN"));
    }

    @Test
    void takesARoleThatNobodyHasHeardOf() {
        var before = revision();

        change(before, role(NEWCOMER, List.of(grant("BEHAVIOUR", "VISIBLE")), List.of("READ_AUDIT"), true));

        var rules = rules();
        assertThat(rules.at("/revision").asInt()).isEqualTo(before + 1);
        var newcomer = role(rules, NEWCOMER);
        assertThat(newcomer.at("/permissions/0").asString()).isEqualTo("READ_AUDIT");
        assertThat(newcomer.at("/limitedToConsent").asBoolean()).isTrue();
        assertThat(rules.at("/changes")
                        .valueStream()
                        .limit(3)
                        .map(each -> each.at("/right").asString()))
                .containsExactly("LIMITED_TO_CONSENT", "READ_AUDIT", "BEHAVIOUR");
    }

    @Test
    void leavesTheRevisionWhenNothingBecomesOther() {
        var before = revision();

        var answer = change(before, with("marketing", "CONTACT", "MASKED"));

        assertThat(answer.at("/data/changeAccess/revision").asInt()).isEqualTo(before);
    }

    @Test
    void refusesWhoeverSawOlderRules() {
        var old = revision();
        change(old, with("marketing", "CONTACT", "HIDDEN"));

        var late = change(old, with("marketing", "FINANCIAL", "HIDDEN"));

        assertThat(late.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(visibility("marketing", "FINANCIAL")).isEqualTo("VISIBLE");
    }

    @Test
    void keepsSomebodyWhoGovernsAccess() {
        var admin = new HashMap<>(current("admin"));
        admin.put("permissions", List.of("WATCH_MIRROR"));

        var answer = change(
                revision(),
                List.of(admin, with("marketing", "CONTACT", "HIDDEN").getFirst()));

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("VALIDATION");
        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("roles");
        assertThat(visibility("marketing", "CONTACT")).isEqualTo("MASKED");
    }

    @Test
    void letsAdminsGiveTheirTaskToAnotherRoleAsWell() {
        var service = new HashMap<>(current("service"));
        service.put("permissions", List.of("GOVERN_ACCESS"));

        assertThat(errors(change(revision(), List.of(service)))).isEmpty();
        await().untilAsserted(() ->
                assertThat(errors(api.ask("service", RULES, Map.of()))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "offline_access", "uma_authorization", "default-roles-clientele"})
    void refusesNamesThatAreNoRoleOrEverybodys(String name) {
        var answer = change(revision(), role(name, List.of(grant("CONTACT", "VISIBLE")), List.of(), false));

        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("roles[0].role");
    }

    @Test
    void refusesWhatContradictsItself() {
        var twice = List.of(grant("CONTACT", "VISIBLE"), grant("CONTACT", "HIDDEN"));
        var roles = new ArrayList<>(role(NEWCOMER, List.of(), List.of(), false));
        roles.addAll(role(NEWCOMER, List.of(), List.of(), true));

        assertThat(argument(change(revision(), role(NEWCOMER, twice, List.of(), false))))
                .isEqualTo("roles[0].categories");
        assertThat(argument(change(revision(), roles))).isEqualTo("roles[1].role");
        assertThat(argument(change(revision(), List.of()))).isEqualTo("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "service", "partner", "privacy-officer"})
    void doesNotExistForOthers(String role) {
        var forbidden = api.ask(role, "{ accessRules { revision } }", Map.of());
        var misspelt = api.ask(role, "{ accessRulez { revision } }", Map.of());

        assertThat(forbidden.toString()).isEqualTo(misspelt.toString().replace("accessRulez", "accessRules"));
        assertThat(errors(change(role, 1, List.of()))).isNotEmpty();
    }

    private JsonNode rules() {
        var answer = api.ask("admin", RULES, Map.of());
        assertThat(errors(answer)).as(answer.toString()).isEmpty();
        return answer.at("/data/accessRules");
    }

    private int revision() {
        return rules().at("/revision").asInt();
    }

    private static JsonNode role(JsonNode rules, String name) {
        return rules.at("/roles")
                .valueStream()
                .filter(role -> role.at("/role").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String visibility(String role, String category) {
        return role(rules(), role)
                .at("/categories")
                .valueStream()
                .filter(grant -> grant.at("/category").asString().equals(category))
                .findFirst()
                .orElseThrow()
                .at("/visibility")
                .asString();
    }

    /** The role's rules as they are, in the shape of the input. */
    private Map<String, Object> current(String name) {
        var role = role(rules(), name);
        return Map.of(
                "role",
                name,
                "categories",
                role.at("/categories")
                        .valueStream()
                        .map(grant -> grant(
                                grant.at("/category").asString(),
                                grant.at("/visibility").asString()))
                        .toList(),
                "permissions",
                role.at("/permissions").valueStream().map(JsonNode::asString).toList(),
                "limitedToConsent",
                role.at("/limitedToConsent").asBoolean());
    }

    private List<Map<String, Object>> with(String name, String category, String visibility) {
        var role = new HashMap<>(current(name));
        role.computeIfPresent(
                "categories",
                (key, grants) -> ((List<?>) grants)
                        .stream()
                                .map(grant ->
                                        ((Map<?, ?>) grant).get("category").equals(category)
                                                ? grant(category, visibility)
                                                : grant)
                                .toList());
        return List.of(role);
    }

    private static List<Map<String, Object>> role(
            String name, List<Map<String, Object>> categories, List<String> permissions, boolean limited) {
        return List.of(Map.of(
                "role", name, "categories", categories, "permissions", permissions, "limitedToConsent", limited));
    }

    private static Map<String, Object> grant(String category, String visibility) {
        return Map.of("category", category, "visibility", visibility);
    }

    private JsonNode change(int revision, List<Map<String, Object>> roles) {
        return change("admin", revision, roles);
    }

    private JsonNode change(String viewer, int revision, List<Map<String, Object>> roles) {
        return api.ask(viewer, CHANGE, Map.of("revision", revision, "roles", roles));
    }

    private static String contacts() {
        return "{ customers(first: 1) { edges { node { contactPoints { value } } } } }";
    }

    private String audited() {
        var answer = api.ask(
                "privacy-officer", "{ auditTrail(action: CHANGE_ACCESS, first: 1) { entries { detail } } }", Map.of());
        return answer.at("/data/auditTrail/entries/0/detail").asString();
    }

    private static List<JsonNode> errors(JsonNode answer) {
        return answer.at("/errors").valueStream().toList();
    }

    private static String argument(JsonNode answer) {
        return answer.at("/errors/0/extensions/argument").asString();
    }
}
