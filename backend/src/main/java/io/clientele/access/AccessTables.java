package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final String CELL_SIZES = "SELECT role, size FROM access_cell_size";

    private static final String REVISION = "SELECT revision FROM access_revision";

    /** Nobody else changes the rules until the transaction ends. */
    private static final String LOCK = REVISION + " FOR UPDATE";

    private static final String RAISE = "UPDATE access_revision SET revision = revision + 1";

    private static final String GRANT = "INSERT INTO access_grant (role, category, visibility) VALUES (?, ?, ?)";
    private static final String PERMIT = "INSERT INTO access_permission (role, permission) VALUES (?, ?)";
    private static final String LIMIT = "INSERT INTO access_row_scope (role, scope) VALUES (?, 'CONSENTED')";

    private static final String TELL_IN_STEPS = "INSERT INTO access_cell_size (role, size) VALUES (?, ?)";

    private static final List<String> OF_ROLE = List.of(
            "DELETE FROM access_grant WHERE role = ?",
            "DELETE FROM access_permission WHERE role = ?",
            "DELETE FROM access_row_scope WHERE role = ?",
            "DELETE FROM access_cell_size WHERE role = ?");

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
        var cellSizes = new HashMap<String, CellSize>();
        jdbc.sql(CELL_SIZES).query(row -> {
            cellSizes.put(row.getString("role"), new CellSize(row.getInt("size")));
        });
        return new AccessRules(
                grants, new HashSet<>(jdbc.sql(LIMITED).query(String.class).list()), cellSizes);
    }

    int revision() {
        return jdbc.sql(REVISION).query(Integer.class).single();
    }

    /** The revision, which stays until the transaction ends. */
    int lock() {
        return jdbc.sql(LOCK).query(Integer.class).single();
    }

    void raiseRevision() {
        jdbc.sql(RAISE).update();
    }

    /** Whatever the role had before is gone, also what this version does not know. */
    void replace(RoleAccess role) {
        var name = role.role();
        OF_ROLE.forEach(delete -> jdbc.sql(delete).param(name).update());
        role.grants()
                .categories()
                .forEach((category, visibility) -> jdbc.sql(GRANT)
                        .params(name, category.name(), visibility.name())
                        .update());
        role.grants()
                .permissions()
                .forEach(permission ->
                        jdbc.sql(PERMIT).params(name, permission.name()).update());
        if (role.limitedToConsent()) {
            jdbc.sql(LIMIT).param(name).update();
        }
        if (!role.cellSize().isExact()) {
            jdbc.sql(TELL_IN_STEPS).params(name, role.cellSize().size()).update();
        }
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
