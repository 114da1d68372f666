package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * One right of a role that becomes another.
 *
 * @param right a category, a permission, {@link #LIMITED} or {@link #CELL_SIZE}
 * @param before a visibility, {@code NO} or {@code YES}, or a number
 */
record AccessChange(String role, String right, String before, String after) {

    static final String LIMITED = "LIMITED_TO_CONSENT";
    static final String CELL_SIZE = "SMALLEST_CELL";

    /** All rights of the role that differ, in the order in which people read them. */
    static List<AccessChange> between(RoleAccess before, RoleAccess after) {
        var role = after.role();
        var rights = new ArrayList<AccessChange>();
        for (var category : DataCategory.values()) {
            rights.add(new AccessChange(
                    role,
                    category.name(),
                    before.grants().on(category).name(),
                    after.grants().on(category).name()));
        }
        for (var permission : Permission.values()) {
            rights.add(new AccessChange(
                    role,
                    permission.name(),
                    answer(before.grants().permit(permission)),
                    answer(after.grants().permit(permission))));
        }
        rights.add(
                new AccessChange(role, LIMITED, answer(before.limitedToConsent()), answer(after.limitedToConsent())));
        rights.add(new AccessChange(role, CELL_SIZE, number(before.cellSize()), number(after.cellSize())));
        return rights.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** As the audit trail tells it. */
    String sentence() {
        return "%s: %s was %s and is %s".formatted(role, right, before, after);
    }

    private static String number(CellSize cell) {
        return Integer.toString(cell.size());
    }

    private static String answer(boolean holds) {
        return holds ? "YES" : "NO";
    }
}
