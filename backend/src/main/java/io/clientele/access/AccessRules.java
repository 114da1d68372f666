package io.clientele.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;

/**
 * What each role grants, at one moment.
 *
 * @param grants by role; a role that is not in it grants nothing
 * @param limitedToConsent the roles that see only customers who consent to being shared
 */
record AccessRules(Map<String, Grants> grants, Set<String> limitedToConsent) {

    AccessRules {
        grants = Map.copyOf(grants);
        limitedToConsent = Set.copyOf(limitedToConsent);
    }

    Viewer viewer(String name, String clientId, Collection<String> claimedRoles) {
        var roles = new TreeSet<>(claimedRoles);
        roles.retainAll(grants.keySet());
        var sum = roles.stream().map(grants::get).reduce(Grants.NONE, Grants::and);
        return new Viewer(name, clientId, roles, sum, rowScope(roles, clientId));
    }

    private RowScope rowScope(Set<String> roles, String clientId) {
        if (roles.stream().anyMatch(this::showsEveryone)) {
            return new RowScope.Everyone();
        }
        if (clientId.isBlank()) {
            throw new AccessDeniedException("The credentials do not say which client they were made for.");
        }
        return new RowScope.ConsentedTo(clientId);
    }

    /** A role widens the view of customers only by granting data of them, not by a permission alone. */
    private boolean showsEveryone(String role) {
        return !limitedToConsent.contains(role)
                && !grants.getOrDefault(role, Grants.NONE).categories().isEmpty();
    }
}
