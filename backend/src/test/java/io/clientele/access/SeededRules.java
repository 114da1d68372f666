package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The rules that an installation begins with, read from the migrations that write them. */
final class SeededRules {

    static final List<String> ROLES = List.of("marketing", "service", "partner", "privacy-officer", "admin");

    private static final List<String> MIGRATIONS = List.of(
            "V4__access.sql",
            "V6__mirror_watch.sql",
            "V7__audit.sql",
            "V8__access_changes.sql",
            "V9__reveals.sql",
            "V10__cell_sizes.sql",
            "V14__segments.sql",
            "V17__exports.sql");

    private static final Pattern ROW = Pattern.compile("\\('([a-z-]+)', '([A-Z_]+)'(?:, '([A-Z]+)')?\\)");

    private SeededRules() {}

    static AccessRules read() {
        var grants = new HashMap<String, Grants>();
        var limited = new HashSet<String>();
        for (var statement : statements()) {
            ROW.matcher(statement).results().forEach(row -> {
                if (statement.contains("INTO access_row_scope")) {
                    limited.add(row.group(1));
                    return;
                }
                var granted = row.group(3) == null
                        ? new Grants(Map.of(), Set.of(Permission.valueOf(row.group(2))))
                        : new Grants(
                                Map.of(DataCategory.valueOf(row.group(2)), Visibility.valueOf(row.group(3))), Set.of());
                grants.merge(row.group(1), granted, Grants::and);
            });
        }
        return new AccessRules(grants, limited, Map.of("partner", new CellSize(10)));
    }

    static Viewer viewer(String... roles) {
        return read().viewer("somebody", "acme-app", List.of(roles));
    }

    private static List<String> statements() {
        return MIGRATIONS.stream()
                .flatMap(migration -> Arrays.stream(script(migration).split(";")))
                .toList();
    }

    private static String script(String migration) {
        try {
            return new ClassPathResource("db/migration/" + migration).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
