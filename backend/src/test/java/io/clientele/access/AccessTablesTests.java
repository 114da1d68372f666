package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What roles may, as the database keeps it. */
@Tag("database")
class AccessTablesTests {

    private final AccessTables tables = new AccessTables(Tables.jdbc());
    private final String role = "role " + UUID.randomUUID();

    @Test
    void holdTheSeededRules() {
        var rules = tables.read();

        assertThat(SeededRules.ROLES)
                .allSatisfy(seeded -> assertThat(rules.role(seeded))
                        .isEqualTo(SeededRules.read().role(seeded)));
    }

    @Test
    void keepAllThatARoleMay() {
        var clerk = new RoleAccess(
                role,
                new Grants(
                        Map.of(DataCategory.CONTACT, Visibility.MASKED, DataCategory.CONSENT, Visibility.VISIBLE),
                        Set.of(Permission.REVEAL, Permission.READ_AUDIT)),
                true,
                new CellSize(10));

        tables.replace(clerk);

        assertThat(tables.read().role(role)).isEqualTo(clerk);
    }

    @Test
    void keepNothingOfWhatARoleMightBefore() {
        tables.replace(new RoleAccess(
                role,
                new Grants(Map.of(DataCategory.CONTACT, Visibility.MASKED), Set.of(Permission.REVEAL)),
                true,
                new CellSize(10)));
        var now = new RoleAccess(
                role, new Grants(Map.of(DataCategory.CONSENT, Visibility.VISIBLE), Set.of()), false, CellSize.EXACT);

        tables.replace(now);

        assertThat(tables.read().role(role)).isEqualTo(now);
        assertThat(tables.read().cellSizes()).doesNotContainKey(role);
    }

    @Test
    void takeNothingFromNamesThatTheyDoNotKnow() {
        grant("SHOE_SIZE", "VISIBLE");
        grant("LOCATION", "VISIBLE");
        grant("IDENTITY", "PEEK");
        permit("FLY");

        assertThat(tables.read().role(role).grants())
                .isEqualTo(new Grants(Map.of(DataCategory.LOCATION, Visibility.VISIBLE), Set.of()));
    }

    @Test
    void doNotKnowARoleOfWhichTheyUnderstandNothing() {
        grant("IDENTITY", "PEEK");

        assertThat(tables.read().grants()).doesNotContainKey(role);
    }

    @Test
    void limitWhateverTheScopeIsCalled() {
        Tables.jdbc()
                .sql("INSERT INTO access_row_scope (role, scope) VALUES (?, 'NEARBY')")
                .param(role)
                .update();

        assertThat(tables.read().limitedToConsent()).contains(role);
    }

    @Test
    void compareRolesToTheLetter() {
        grant("LOCATION", "VISIBLE");

        assertThat(tables.read().viewer("x", "c", List.of(role.toUpperCase())).roles())
                .isEmpty();
    }

    @Test
    void countTheirRevisions() {
        int before = tables.revision();

        tables.raiseRevision();

        assertThat(tables.revision()).isEqualTo(before + 1);
        assertThat(tables.lock()).isEqualTo(before + 1);
    }

    private void grant(String category, String visibility) {
        Tables.jdbc()
                .sql("INSERT INTO access_grant (role, category, visibility) VALUES (?, ?, ?)")
                .params(role, category, visibility)
                .update();
    }

    private void permit(String permission) {
        Tables.jdbc()
                .sql("INSERT INTO access_permission (role, permission) VALUES (?, ?)")
                .params(role, permission)
                .update();
    }
}
