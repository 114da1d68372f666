package io.clientele.access;

import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.input.RequestRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The rules of access, in the API's words. */
@Controller
class AccessRulesController {

    private static final int LONGEST_LIST = 200;

    private final AccessTables tables;
    private final AccessHistory history;
    private final AccessEditor editor;
    private final AccessPreview preview;

    AccessRulesController(AccessTables tables, AccessHistory history, AccessEditor editor, AccessPreview preview) {
        this.tables = tables;
        this.history = history;
        this.editor = editor;
        this.preview = preview;
    }

    @QueryMapping
    Rules accessRules() {
        // Before the rules: who then changes what was just changed is told so.
        int revision = tables.revision();
        return new Rules(revision, tables.read().roles());
    }

    @QueryMapping
    List<AccessPreview.Field> accessPreview(@Argument List<CategoryGrant> categories) {
        return preview.of(new Grants(byCategory(categories, "categories"), Set.of()));
    }

    @MutationMapping
    Rules changeAccess(
            @Argument int revision,
            @Argument List<RoleAccessInput> roles,
            @ContextValue Viewer viewer,
            @ContextValue Author author) {
        var known = tables.read();
        var changed = new ArrayList<RoleAccess>();
        for (int index = 0; index < roles.size(); index++) {
            var role = roles.get(index);
            changed.add(role.access(known.role(role.role()), "roles[%d].".formatted(index)));
        }
        editor.change(revision, changed, viewer, author);
        return accessRules();
    }

    @SchemaMapping(typeName = "AccessRules")
    List<Change> changes(Rules rules, @Argument int first) {
        if (first < 1 || first > LONGEST_LIST) {
            throw RequestRefused.argument("first", "must be from 1 to " + LONGEST_LIST);
        }
        return history.latest(first).stream().map(Change::of).toList();
    }

    @SchemaMapping(typeName = "RoleAccess")
    List<CategoryGrant> categories(RoleAccess role) {
        return Arrays.stream(DataCategory.values())
                .map(category -> new CategoryGrant(category, role.grants().on(category)))
                .toList();
    }

    @SchemaMapping(typeName = "RoleAccess")
    Collection<Permission> permissions(RoleAccess role) {
        return role.grants().permissions();
    }

    @SchemaMapping(typeName = "RoleAccess")
    int smallestCell(RoleAccess role) {
        return role.cellSize().size();
    }

    private static Map<DataCategory, Visibility> byCategory(List<CategoryGrant> grants, String place) {
        var byCategory = new EnumMap<DataCategory, Visibility>(DataCategory.class);
        for (var grant : grants) {
            if (byCategory.put(grant.category(), grant.visibility()) != null) {
                throw RequestRefused.argument(place, "names %s twice".formatted(grant.category()));
            }
        }
        return byCategory;
    }

    record Rules(int revision, List<RoleAccess> roles) {}

    record CategoryGrant(DataCategory category, Visibility visibility) {}

    record RoleAccessInput(
            String role,
            List<CategoryGrant> categories,
            List<Permission> permissions,
            boolean limitedToConsent,
            @Nullable Integer smallestCell) {

        RoleAccess access(RoleAccess known, String place) {
            var grants = new Grants(byCategory(categories, place + "categories"), Set.copyOf(permissions));
            return new RoleAccess(role, grants, limitedToConsent, cellSize(known, place + "smallestCell"));
        }

        private CellSize cellSize(RoleAccess known, String place) {
            if (smallestCell == null) {
                return known.cellSize();
            }
            if (smallestCell < 1 || smallestCell > AccessRules.LARGEST_CELL) {
                throw RequestRefused.argument(place, "must be from 1 to " + AccessRules.LARGEST_CELL);
            }
            return new CellSize(smallestCell);
        }
    }

    record Change(Instant changedAt, String changedBy, String role, String right, String before, String after) {

        static Change of(AccessHistory.Entry entry) {
            var change = entry.change();
            return new Change(
                    entry.changedAt(),
                    entry.changedBy(),
                    change.role(),
                    change.right(),
                    change.before(),
                    change.after());
        }
    }
}
