package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.access.AccessRulesController.CategoryGrant;
import io.clientele.access.AccessRulesController.RoleAccessInput;
import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become of the rules of access, in the words of the API, without an API. */
@Tag("database")
class RuleChangeTests {

    private static final CategoryGrant CONTACT = new CategoryGrant(DataCategory.CONTACT, Visibility.MASKED);

    private final AccessTables tables = new AccessTables(Tables.jdbc());
    private final AccessHistory history = new AccessHistory(Tables.jdbc());
    private final List<AuditEvent> noted = new ArrayList<>();
    private final Asking asking = new Asking();
    private final AccessRulesController rules = new AccessRulesController(
            tables,
            history,
            new AccessEditor(tables, history, noted::add),
            new AccessPreview(asking.schemas(), Asking.catalogue()));

    private final String governor = "governor " + UUID.randomUUID();
    private final String clerk = "clerk " + UUID.randomUUID();

    /** By plain SQL: what other tests left behind must not matter here. */
    @BeforeEach
    void seededRolesAndSomebodyWhoGoverns() {
        for (var table : List.of("access_grant", "access_permission", "access_row_scope", "access_cell_size")) {
            Tables.jdbc()
                    .sql("DELETE FROM " + table + " WHERE role NOT IN (:seeded)")
                    .param("seeded", SeededRules.ROLES)
                    .update();
        }
        Tables.jdbc()
                .sql("INSERT INTO access_permission (role, permission) VALUES (?, 'GOVERN_ACCESS')")
                .param(governor)
                .update();
    }

    @Test
    void isWrittenNotedAndCounted() {
        int before = tables.revision();

        var after = change(before, role(clerk, List.of(CONTACT), List.of(Permission.REVEAL), true, 10));

        var changed = after.roles().stream()
                .filter(role -> role.role().equals(clerk))
                .findFirst()
                .orElseThrow();
        assertThat(changed)
                .isEqualTo(new RoleAccess(
                        clerk,
                        new Grants(Map.of(DataCategory.CONTACT, Visibility.MASKED), Set.of(Permission.REVEAL)),
                        true,
                        new CellSize(10)));
        assertThat(after.revision()).isEqualTo(before + 1);
        assertThat(noted)
                .hasSize(4)
                .allSatisfy(note -> assertThat(note.action()).isEqualTo(AuditAction.CHANGE_ACCESS));
        assertThat(noted.getFirst().detail()).isEqualTo(clerk + ": CONTACT was HIDDEN and is MASKED");
    }

    @Test
    void isToldTheLatestFirst() {
        change(tables.revision(), role(clerk, List.of(CONTACT), List.of(Permission.REVEAL), false, null));

        var changes = rules.changes(rules.accessRules(), 2);

        assertThat(changes.stream().map(AccessRulesController.Change::right)).containsExactly("REVEAL", "CONTACT");
        assertThat(changes.getFirst().role()).isEqualTo(clerk);
        assertThat(changes.getFirst().changedBy()).isEqualTo("somebody");
        assertThat(changes.getFirst().before()).isEqualTo("NO");
        assertThat(changes.getFirst().after()).isEqualTo("YES");
    }

    @Test
    void isNoneWhenNothingBecomesOther() {
        int before = tables.revision();

        change(before, role(clerk, List.of(), List.of(), false, null));

        assertThat(tables.revision()).isEqualTo(before);
        assertThat(noted).isEmpty();
    }

    @Test
    void isRefusedToWhoeverSawOlderRules() {
        int old = tables.revision() - 1;

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> change(old, role(clerk, List.of(CONTACT), List.of(), false, null)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(tables.read().role(clerk).grants().areEmpty()).isTrue();
    }

    @Test
    void leavesTheEditorAbleToGovern() {
        refuses("roles", role(governor, List.of(CONTACT), List.of(), false, null));

        assertThat(tables.read().role(governor).grants().permit(Permission.GOVERN_ACCESS))
                .isTrue();
    }

    @Test
    void isOfOneToFiftyRoles() {
        refuses("roles");
        refuses("roles", several(51));

        change(tables.revision(), several(50));
        assertThat(tables.read().role(clerk + 49).grants().areEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "-a"})
    void isOfNoRoleWithoutAProperName(String name) {
        refuses("roles[0].role", role(name, List.of(), List.of(), false, null));
    }

    @Test
    void isOfNamesOfAHundredLettersAtMost() {
        refuses("roles[0].role", role("n".repeat(101), List.of(CONTACT), List.of(), false, null));

        change(tables.revision(), role("n".repeat(100), List.of(CONTACT), List.of(), false, null));
        assertThat(tables.read().role("n".repeat(100)).grants().areEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline_access", "uma_authorization", "default-roles-clientele"})
    void grantsNothingToRolesThatEverybodyHas(String name) {
        refuses("roles[0].role", role(name, List.of(CONTACT), List.of(), false, null));
        refuses("roles[0].role", role(name, List.of(), List.of(Permission.READ_AUDIT), false, null));

        change(tables.revision(), role(name, List.of(), List.of(), true, null));
        assertThat(tables.read().limitedToConsent()).contains(name);
    }

    @Test
    void namesEachRoleOnceAndSaysWhichIsWrong() {
        var fine = role(clerk, List.of(CONTACT), List.of(), false, null);

        refuses("roles[1].role", fine, fine);
        refuses("roles[1].role", fine, role(",", List.of(), List.of(), false, null));
        assertThat(tables.read().role(clerk).grants().areEmpty()).isTrue();
    }

    @Test
    void namesEachCategoryOnce() {
        var hidden = new CategoryGrant(DataCategory.CONTACT, Visibility.HIDDEN);

        refuses("roles[0].categories", role(clerk, List.of(CONTACT, hidden), List.of(), false, null));
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> rules.accessPreview(List.of(hidden, CONTACT)))
                .satisfies(refused -> assertThat(path(refused)).isEqualTo("categories"));
    }

    @Test
    void tellsCountsInStepsOfOneToAThousand() {
        refuses("roles[0].smallestCell", role(clerk, List.of(CONTACT), List.of(), false, 0));
        refuses("roles[0].smallestCell", role(clerk, List.of(CONTACT), List.of(), false, 1_001));

        change(tables.revision(), role(clerk, List.of(CONTACT), List.of(), false, 1_000));
        assertThat(tables.read().role(clerk).cellSize()).isEqualTo(new CellSize(1_000));
        change(tables.revision(), role(clerk, List.of(CONTACT), List.of(), false, null));
        assertThat(tables.read().role(clerk).cellSize()).isEqualTo(new CellSize(1_000));
        change(tables.revision(), role(clerk, List.of(CONTACT), List.of(), false, 1));
        assertThat(tables.read().role(clerk).cellSize()).isEqualTo(CellSize.EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void isListedUpToTwoHundredAtOnce(int first) {
        var all = rules.accessRules();

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> rules.changes(all, first))
                .satisfies(refused -> assertThat(path(refused)).isEqualTo("first"));
        change(tables.revision(), role(clerk, List.of(CONTACT), List.of(), false, null));
        assertThat(rules.changes(all, 1)).hasSize(1);
        assertThat(rules.changes(all, 200)).isNotEmpty();
    }

    @Test
    void keepsTheFirstHundredLettersOfWhoMadeIt() {
        var change = new AccessChange(clerk, "CONTACT", "MASKED", "HIDDEN");

        history.add(change, called("n".repeat(101)));
        history.add(change, called("m".repeat(100)));

        assertThat(history.latest(2).stream().map(AccessHistory.Entry::changedBy))
                .containsExactly("m".repeat(100), "n".repeat(100));
    }

    @Test
    void beginsWithEveryCategoryOfARole() {
        var partner = SeededRules.read().role("partner");

        assertThat(rules.categories(partner))
                .hasSize(DataCategory.values().length)
                .contains(
                        new CategoryGrant(DataCategory.IDENTITY, Visibility.HIDDEN),
                        new CategoryGrant(DataCategory.LOCATION, Visibility.VISIBLE));
        assertThat(rules.permissions(SeededRules.read().role("service"))).contains(Permission.REVEAL);
        assertThat(rules.smallestCell(partner)).isEqualTo(10);
    }

    @Test
    void canBeLookedAtBeforeItIsMade() {
        var preview = rules.accessPreview(List.of(CONTACT));

        assertThat(preview.stream().filter(field -> field.visibility() == Visibility.MASKED))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.category()).isEqualTo(DataCategory.CONTACT));
    }

    private AccessRulesController.Rules change(int revision, RoleAccessInput... roles) {
        var viewer = called("somebody");
        return rules.changeAccess(revision, List.of(roles), viewer, new Author(viewer.actor("Change"), Set.of()));
    }

    private void refuses(String place, RoleAccessInput... roles) {
        ThrowingCallable change = () -> change(tables.revision(), roles);
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(path(refused)).isEqualTo(place));
    }

    private static String path(RequestRefused refused) {
        return refused.problems().getFirst().path();
    }

    private RoleAccessInput[] several(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> role(clerk + index, List.of(CONTACT), List.of(), false, null))
                .toArray(RoleAccessInput[]::new);
    }

    private static RoleAccessInput role(
            String name, List<CategoryGrant> categories, List<Permission> permissions, boolean limited, Integer cell) {
        return new RoleAccessInput(name, categories, permissions, limited, cell);
    }

    private Viewer called(String name) {
        var governing = new Grants(Map.of(), Set.of(Permission.GOVERN_ACCESS));
        return new AccessRules(Map.of(governor, governing), Set.of(), Map.of())
                .viewer(name, "admin-ui", List.of(governor));
    }
}
