package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.field.SchemaElement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody may do: with the data of each category, and beside reading. Categories that are not named are hidden.
 * Two viewers with equal grants are served the same schema.
 */
public record Grants(Map<DataCategory, Visibility> categories, Set<Permission> permissions) {

    /** Nothing at all. */
    public static final Grants NONE = new Grants(Map.of(), Set.of());

    public Grants {
        var granted = new TreeMap<>(categories);
        granted.values().removeIf(Visibility.HIDDEN::equals);
        categories = Collections.unmodifiableMap(granted);
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }

    public boolean areEmpty() {
        return categories.isEmpty() && permissions.isEmpty();
    }

    public Visibility on(DataCategory category) {
        return categories.getOrDefault(category, Visibility.HIDDEN);
    }

    public boolean permit(Permission permission) {
        return permissions.contains(permission);
    }

    Grants without(Permission... taken) {
        var rest = new TreeSet<>(permissions);
        List.of(taken).forEach(rest::remove);
        return new Grants(categories, rest);
    }

    /** Several roles add up: of each category, the most that any of them grants. */
    public Grants and(Grants others) {
        var sum = new TreeMap<>(categories);
        others.categories.forEach((category, visibility) -> sum.merge(category, visibility, Visibility::or));
        var both = new TreeSet<>(permissions);
        both.addAll(others.permissions);
        return new Grants(sum, both);
    }

    /** Whether the element exists for these grants, as far as it is itself concerned. */
    boolean admit(SchemaElement element) {
        if (element.requires() != null && !permit(element.requires())) {
            return false;
        }
        if (element.category() == null) {
            return true;
        }
        return switch (on(element.category())) {
            case HIDDEN -> false;
            case MASKED -> element.mask() != null;
            case VISIBLE -> true;
        };
    }
}
