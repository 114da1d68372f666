package io.clientele.rfm;

import io.clientele.customer.CustomerBuried;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where customers stood at the latest runs. */
@Component
class RfmScores {

    /** Of runs whose scores are kept: two years of monthly ones. */
    static final int KEPT = 24;

    /** A score holds its customer's row until its transaction ends, so there are few at once. */
    private static final int BATCH = 2_000;

    private static final String END_OF_BATCH = """
            SELECT MAX(customer_id) FROM (
                SELECT DISTINCT customer_id FROM purchase_order WHERE customer_id > ? ORDER BY customer_id LIMIT ?) batch
            """;

    private static final String SCORE = """
            INSERT INTO rfm_score (run_id, customer_id, recency, frequency, monetary)
            SELECT :run, customer_id, %s, %s, %s
            FROM (%s WHERE customer_id > :after AND customer_id <= :until GROUP BY customer_id) lifetime
            """;

    private static final String FORGET_OLD = """
            DELETE FROM rfm_score WHERE run_id < (
                SELECT MIN(id) FROM (SELECT id FROM rfm_run ORDER BY id DESC LIMIT ?) latest)
            """;

    private static final String FORGET_CUSTOMER = "DELETE FROM rfm_score WHERE customer_id = ?";

    private final JdbcClient jdbc;

    RfmScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last customer of the next batch after one; empty when there is nobody more who has ordered. */
    Optional<Long> endOfBatch(long after) {
        return jdbc.sql(END_OF_BATCH).params(after, BATCH).query(Long.class).optional();
    }

    /** Places the customers between the ids, the first excluded; says how many have ordered. */
    @Transactional
    public int score(long run, CutOffs cutOffs, long after, long until) {
        return jdbc.sql(SCORE.formatted(
                        quintile(Measure.RECENCY, cutOffs),
                        quintile(Measure.FREQUENCY, cutOffs),
                        quintile(Measure.MONETARY, cutOffs),
                        NearestRanks.LIFETIMES))
                .param("run", run)
                .param("after", after)
                .param("until", until)
                .update();
    }

    /** The key of the run, if it is one whose scores are kept. */
    Optional<Long> keptOf(String run) {
        return jdbc.sql(
                        "SELECT id FROM rfm_run WHERE CAST(id AS CHAR) = ? AND EXISTS (SELECT 1 FROM rfm_score WHERE run_id = id)")
                .param(run)
                .query(Long.class)
                .optional();
    }

    void forgetOld() {
        jdbc.sql(FORGET_OLD).param(KEPT).update();
    }

    @EventListener
    void on(CustomerBuried buried) {
        jdbc.sql(FORGET_CUSTOMER).param(buried.id()).update();
    }

    /** One more for each cut-off that the value is above. */
    private static String quintile(Measure measure, CutOffs cutOffs) {
        var sum = new StringBuilder("1");
        cutOffs.of(measure).forEach(value -> sum.append(" + (%s > %d)".formatted(NearestRanks.column(measure), value)));
        return sum.toString();
    }
}
