package io.clientele.access;

import io.clientele.field.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/**
 * What each role grants, at one moment.
 *
 * @param grants by role; a role that is not in it grants nothing
 * @param limitedToConsent the roles that see only customers who consent to being shared
 * @param cellSizes of the roles that are not told counts exactly
 */
record AccessRules(Map<String, Grants> grants, Set<String> limitedToConsent, Map<String, CellSize> cellSizes) {

    /** Of a step in which counts are told. */
    static final int LARGEST_CELL = 1_000;

    AccessRules {
        grants = Map.copyOf(grants);
        limitedToConsent = Set.copyOf(limitedToConsent);
        cellSizes = Map.copyOf(cellSizes);
    }

    /**
     * Whoever sees only some customers does not write any: a refused or a changed customer number would tell that somebody else
     * has it. Nor do they edit segments, which can be frozen over all customers.
     */
    Viewer viewer(String name, String clientId, Collection<String> claimedRoles) {
        var roles = new TreeSet<>(claimedRoles);
        roles.retainAll(grants.keySet());
        var rows = rowScope(roles, clientId);
        var granted = rows instanceof RowScope.Everyone
                ? sum(roles)
                : sum(roles).without(Permission.WRITE_CUSTOMERS, Permission.EDIT_SEGMENTS);
        return new Viewer(name, clientId, roles, granted, rows, cellSize(roles));
    }

    /** What the roles grant together. */
    Grants sum(Collection<String> roles) {
        return roles.stream()
                .map(role -> grants.getOrDefault(role, Grants.NONE))
                .reduce(Grants.NONE, Grants::and);
    }

    /** The roles that have any rule, in alphabetical order. */
    List<RoleAccess> roles() {
        var names = new TreeSet<>(grants.keySet());
        names.addAll(limitedToConsent);
        names.addAll(cellSizes.keySet());
        return names.stream().map(this::role).toList();
    }

    /** What the role may see and do: nothing, when it is not known. */
    RoleAccess role(String name) {
        return new RoleAccess(
                name,
                grants.getOrDefault(name, Grants.NONE),
                limitedToConsent.contains(name),
                cellSizes.getOrDefault(name, CellSize.EXACT));
    }

    /** The rules when these roles have others. */
    AccessRules with(Collection<RoleAccess> changed) {
        var newGrants = new HashMap<>(grants);
        var newlyLimited = new HashSet<>(limitedToConsent);
        var newSizes = new HashMap<>(cellSizes);
        for (var role : changed) {
            newGrants.put(role.role(), role.grants());
            newSizes.put(role.role(), role.cellSize());
            newlyLimited.remove(role.role());
            if (role.limitedToConsent()) {
                newlyLimited.add(role.role());
            }
        }
        newGrants.values().removeIf(Grants::areEmpty);
        newSizes.values().removeIf(CellSize::isExact);
        return new AccessRules(newGrants, newlyLimited, newSizes);
    }

    private RowScope rowScope(Set<String> roles, String clientId) {
        if (granting(roles).anyMatch(role -> !limitedToConsent.contains(role))) {
            return new RowScope.Everyone();
        }
        if (clientId.isBlank()) {
            throw new AccessDeniedException("The credentials do not say which client they were made for.");
        }
        return new RowScope.ConsentedTo(clientId);
    }

    /** Those count who are told most; with no role that shows customers, whoever is told least. */
    private CellSize cellSize(Set<String> roles) {
        return granting(roles)
                .map(role -> cellSizes.getOrDefault(role, CellSize.EXACT))
                .reduce(CellSize::finer)
                .orElse(new CellSize(LARGEST_CELL));
    }

    /** A role widens the view of customers only by granting data of them, not by a permission alone. */
    private Stream<String> granting(Set<String> roles) {
        return roles.stream()
                .filter(role ->
                        !grants.getOrDefault(role, Grants.NONE).categories().isEmpty());
    }
}
