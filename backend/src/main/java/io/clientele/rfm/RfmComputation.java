package io.clientele.rfm;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a run: works out the cut-offs and where everybody stands. */
@Component
class RfmComputation {

    private static final Logger LOG = LoggerFactory.getLogger(RfmComputation.class);

    /** Who begins a run waits here for others who would begin one. */
    private static final String ONE_AT_A_TIME = "SELECT revision FROM rfm_rules WHERE id = 1 FOR UPDATE";

    private final NearestRanks ranks;
    private final RfmRuns runs;
    private final RfmScores scores;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RfmComputation(
            NearestRanks ranks, RfmRuns runs, RfmScores scores, JdbcClient jdbc, TransactionOperations transactions) {
        this.ranks = ranks;
        this.runs = runs;
        this.scores = scores;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** On one of the instances. */
    @Scheduled(cron = "${clientele.rfm.schedule}", zone = "${clientele.time-zone}")
    void onSchedule() {
        try {
            compute(null);
        } catch (RequestRefused nothingToDo) {
            LOG.info("No ranking by schedule: {}", nothingToDo.getMessage());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("No ranking by schedule: {}", away.getClass().getSimpleName());
        }
    }

    /**
     * Ranks everybody who has ordered until now.
     *
     * @param askedBy null for the schedule
     * @throws RequestRefused CONFLICT when nobody has, or when a run is under way
     */
    RfmRun compute(@Nullable String askedBy) {
        var begun = begin(askedBy);
        runs.finish(begun.run(), score(begun));
        scores.forgetOld();
        return runs.latest().orElseThrow();
    }

    private Begun begin(@Nullable String askedBy) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            jdbc.sql(ONE_AT_A_TIME).query(Integer.class).single();
            if (runs.isOneUnderWay()) {
                throw new RequestRefused(ErrorCode.CONFLICT, "A ranking is under way already.");
            }
            var cutOffs = ranks.cutOffs().orElseThrow(RfmComputation::nobody);
            return new Begun(runs.begin(askedBy, cutOffs), cutOffs);
        }));
    }

    private static RequestRefused nobody() {
        return new RequestRefused(ErrorCode.CONFLICT, "Nobody has ordered yet, so there is nobody to rank.");
    }

    private long score(Begun begun) {
        long customers = 0;
        long after = 0;
        for (var until = scores.endOfBatch(after); until.isPresent(); until = scores.endOfBatch(after)) {
            customers += scores.score(begun.run(), begun.cutOffs(), after, until.get());
            after = until.get();
        }
        return customers;
    }

    private record Begun(long run, CutOffs cutOffs) {}
}
