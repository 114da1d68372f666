package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules as the record keeps them. A name that this version does not know grants nothing. */
@Component
class AccessTables {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTables.class);

    private static final String GRANTS = "SELECT role, category, visibility FROM access_grant";
    private static final String PERMISSIONS = "SELECT role, permission FROM access_permission";

    /** Whatever the scope is called, it limits: only a role without a row sees everyone. */
    private static final String LIMITED = "SELECT role FROM access_row_scope";

    private final JdbcClient jdbc;

    AccessTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AccessRules read() {
        var grants = new HashMap<String, Grants>();
        jdbc.sql(GRANTS).query(row -> {
            add(grants, row.getString("role"), visibility(row.getString("category"), row.getString("visibility")));
        });
        jdbc.sql(PERMISSIONS).query(row -> {
            add(grants, row.getString("role"), permission(row.getString("permission")));
        });
        grants.values().removeIf(Grants::areEmpty);
        return new AccessRules(
                grants, new HashSet<>(jdbc.sql(LIMITED).query(String.class).list()));
    }

    private static void add(Map<String, Grants> grants, String role, Grants more) {
        grants.merge(role, more, Grants::and);
    }

    private static Grants visibility(String category, String visibility) {
        return constant(DataCategory.class, category)
                .flatMap(known -> constant(Visibility.class, visibility).map(seen -> Map.of(known, seen)))
                .map(categories -> new Grants(categories, Set.of()))
                .orElse(Grants.NONE);
    }

    private static Grants permission(String name) {
        return constant(Permission.class, name)
                .map(permission -> new Grants(Map.of(), Set.of(permission)))
                .orElse(Grants.NONE);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        var constant = Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (constant.isEmpty()) {
            LOG.warn("{} {} of a grant is not known and grants nothing", type.getSimpleName(), name);
        }
        return constant;
    }
}
