package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessChangeTests {

    private static final RoleAccess BEFORE = new RoleAccess(
            "clerk",
            new Grants(
                    Map.of(DataCategory.CONTACT, Visibility.MASKED, DataCategory.CONSENT, Visibility.VISIBLE),
                    Set.of(Permission.REVEAL)),
            false,
            CellSize.EXACT);

    @Test
    void tellsEveryRightThatBecameAnother() {
        var after = new RoleAccess(
                "clerk",
                new Grants(Map.of(DataCategory.CONSENT, Visibility.VISIBLE), Set.of(Permission.READ_AUDIT)),
                true,
                new CellSize(10));

        assertThat(AccessChange.between(BEFORE, after).stream().map(AccessChange::sentence))
                .containsExactlyInAnyOrder(
                        "clerk: CONTACT was MASKED and is HIDDEN",
                        "clerk: REVEAL was YES and is NO",
                        "clerk: READ_AUDIT was NO and is YES",
                        "clerk: LIMITED_TO_CONSENT was NO and is YES",
                        "clerk: SMALLEST_CELL was 1 and is 10");
    }

    @Test
    void isNoneWhenAllStays() {
        assertThat(AccessChange.between(BEFORE, BEFORE)).isEmpty();
    }
}
