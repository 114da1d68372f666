package io.clientele.access;

import io.clientele.audit.AuditEvent;
import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.field.Permission;
import io.clientele.input.ErrorCode;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what roles may see and do. */
@Component
class AccessEditor {

    static final int MOST_ROLES = 50;

    /** As Keycloak names roles; no comma, which separates them in the audit trail. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.:/-]{0,99}");

    /** Keycloak gives these to everybody, partners' programs included. */
    private static final Pattern EVERYBODYS = Pattern.compile("offline_access|uma_authorization|default-roles-.*");

    private final AccessTables tables;
    private final AccessHistory history;
    private final AuditTrail trail;

    AccessEditor(AccessTables tables, AccessHistory history, AuditTrail trail) {
        this.tables = tables;
        this.history = history;
        this.trail = trail;
    }

    /**
     * Gives the roles these rules instead of those that they had; all of them, or none.
     *
     * @param revision of the rules that the viewer saw
     * @throws RequestRefused CONFLICT when the rules were changed since; VALIDATION when the viewer would no longer govern
     *     access: so there is always somebody who does
     */
    @Transactional
    public void change(int revision, List<RoleAccess> roles, Viewer viewer, Author author) {
        check(roles);
        if (tables.lock() != revision) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT, "Somebody else has changed the rules meanwhile; look at them again.");
        }
        var before = tables.read();
        var changes = roles.stream()
                .flatMap(role -> AccessChange.between(before.role(role.role()), role).stream())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        keepGoverned(before.with(roles), viewer);
        roles.forEach(tables::replace);
        tables.raiseRevision();
        changes.forEach(change -> {
            history.add(change, viewer);
            trail.note(AuditEvent.ofAccess(author.actor(), change.sentence()));
        });
    }

    private static void check(Collection<RoleAccess> roles) {
        if (roles.isEmpty() || roles.size() > MOST_ROLES) {
            throw RequestRefused.argument("roles", "must be from 1 to %d".formatted(MOST_ROLES));
        }
        var problems = new Problems();
        var names = new HashSet<String>();
        int index = 0;
        for (var role : roles) {
            var place = "roles[%d].role".formatted(index++);
            if (!NAME.matcher(role.role()).matches()) {
                problems.add(place, "is not a role's name: 1 to 100 letters, digits, spaces and any of _.:/-");
            } else if (EVERYBODYS.matcher(role.role()).matches()
                    && !role.grants().areEmpty()) {
                problems.add(place, "is a role that the identity provider gives to everybody, partners included");
            } else if (!names.add(role.role())) {
                problems.add(place, "stands twice in this call");
            }
        }
        problems.refuseIfAny();
    }

    private static void keepGoverned(AccessRules after, Viewer viewer) {
        if (!after.sum(viewer.roles()).permit(Permission.GOVERN_ACCESS)) {
            throw RequestRefused.argument(
                    "roles",
                    "would leave you unable to govern access; somebody else who governs it can take it from you");
        }
    }
}
