package io.clientele.rfm;

import static java.util.Comparator.comparingInt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many went from which group to which between two runs. */
@Component
class RfmMovement {

    /** Of everybody who stood in either run. */
    private static final String CELLS = """
            SELECT a.recency AS from_recency, a.frequency AS from_frequency, a.monetary AS from_monetary,
                b.recency AS to_recency, b.frequency AS to_frequency, b.monetary AS to_monetary, COUNT(*) AS customers
            FROM (SELECT customer_id FROM rfm_score WHERE run_id = :from
                UNION SELECT customer_id FROM rfm_score WHERE run_id = :to) either
            LEFT JOIN rfm_score a ON a.run_id = :from AND a.customer_id = either.customer_id
            LEFT JOIN rfm_score b ON b.run_id = :to AND b.customer_id = either.customer_id
            GROUP BY a.recency, a.frequency, a.monetary, b.recency, b.frequency, b.monetary
            """;

    private final RfmGroups groups;
    private final JdbcClient jdbc;

    RfmMovement(RfmGroups groups, JdbcClient jdbc) {
        this.groups = groups;
        this.jdbc = jdbc;
    }

    /**
     * Where a customer stood at a run.
     *
     * @param order of the group among all, behind them for those in none
     * @param group null for those in none
     * @param ranked whether the customer was part of the run: not so before the first order
     */
    record Standing(int order, @Nullable String group, boolean ranked) {}

    /** @param customers at least one */
    record Flow(Standing from, Standing to, long customers) {}

    /** By the groups as they are now, and in their order. */
    List<Flow> between(long from, long to) {
        var inOrder = groups.inOrder();
        var flows = new LinkedHashMap<List<Standing>, Long>();
        jdbc.sql(CELLS).param("from", from).param("to", to).query(row -> {
            flows.merge(
                    List.of(standing(row, "from", inOrder), standing(row, "to", inOrder)),
                    row.getLong("customers"),
                    Long::sum);
        });
        return flows.entrySet().stream()
                .map(flow -> new Flow(flow.getKey().getFirst(), flow.getKey().getLast(), flow.getValue()))
                .sorted(comparingInt((Flow flow) -> flow.from().order())
                        .thenComparingInt(flow -> flow.to().order()))
                .toList();
    }

    private static Standing standing(ResultSet row, String run, List<RfmGroup> groups) throws SQLException {
        int recency = row.getInt(run + "_recency");
        if (row.wasNull()) {
            return new Standing(groups.size() + 1, null, false);
        }
        int frequency = row.getInt(run + "_frequency");
        int monetary = row.getInt(run + "_monetary");
        for (int order = 0; order < groups.size(); order++) {
            if (groups.get(order).contains(recency, frequency, monetary)) {
                return new Standing(order, groups.get(order).name(), true);
            }
        }
        return new Standing(groups.size(), null, true);
    }
}
