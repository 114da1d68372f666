package io.clientele.rfm;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups as they are now, in their order. They are looked up with the cells of any run, former ones included. */
@Component
class RfmGroups {

    private static final String READ = """
            SELECT name, recency_from, recency_to, frequency_from, frequency_to, monetary_from, monetary_to
            FROM rfm_group ORDER BY position
            """;

    private static final String ADD = "INSERT INTO rfm_group VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    RfmGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RfmGroup> inOrder() {
        return jdbc.sql(READ).query(RfmGroups::group).list();
    }

    int revision() {
        return jdbc.sql("SELECT revision FROM rfm_rules WHERE id = 1")
                .query(Integer.class)
                .single();
    }

    /**
     * Puts these in the place of those that were there; all, or none.
     *
     * @param revision of the groups that the person saw
     * @throws RequestRefused CONFLICT when somebody else changed them since
     */
    @Transactional
    public void replace(int revision, List<RfmGroup> groups) {
        int now = jdbc.sql("SELECT revision FROM rfm_rules WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
        if (now != revision) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT, "Somebody else has changed the groups meanwhile; look at them again.");
        }
        jdbc.sql("DELETE FROM rfm_group").update();
        for (int position = 0; position < groups.size(); position++) {
            add(position + 1, groups.get(position));
        }
        jdbc.sql("UPDATE rfm_rules SET revision = revision + 1").update();
    }

    private void add(int position, RfmGroup group) {
        jdbc.sql(ADD)
                .params(
                        position,
                        group.name(),
                        group.recency().from(),
                        group.recency().to(),
                        group.frequency().from(),
                        group.frequency().to(),
                        group.monetary().from(),
                        group.monetary().to())
                .update();
    }

    private static RfmGroup group(ResultSet row, int index) throws SQLException {
        return new RfmGroup(
                row.getString("name"),
                quintiles(row, "recency"),
                quintiles(row, "frequency"),
                quintiles(row, "monetary"));
    }

    private static Quintiles quintiles(ResultSet row, String measure) throws SQLException {
        return new Quintiles(row.getInt(measure + "_from"), row.getInt(measure + "_to"));
    }
}
