package io.clientele.segment;

import io.clientele.access.FilterGate;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.CustomerHits;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.QuestionRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Looks who is in every segment once a day, and soon after its definition has become another. */
@Component
@ConditionalOnProperty(name = "clientele.relay", matchIfMissing = true)
class SegmentCensus {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentCensus.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** As many as one question answers with. */
    private static final int PAGE = 9_999;

    private static final String UNCOUNTED = """
            SELECT id FROM segment s
            WHERE NOT EXISTS (SELECT 1 FROM segment_size z WHERE z.segment_id = s.id AND z.day = ?) ORDER BY id
            """;

    /** By one instance at a time; the others have nothing to do then. */
    private static final String TURN = "SELECT only_row FROM segment_census FOR UPDATE SKIP LOCKED";

    private static final String REVISION = "SELECT revision FROM segment WHERE id = ? FOR UPDATE";

    private static final String KEEP = """
            INSERT INTO segment_size (segment_id, day, size, categories)
            VALUES (:segment, :day, :size, :categories)
            ON DUPLICATE KEY UPDATE size = :size, categories = :categories
            """;

    private final SegmentStore store;
    private final SegmentCategories categories;
    private final FilterGate gate;
    private final CustomerSearcher index;
    private final SegmentMoves moves;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    SegmentCensus(
            SegmentStore store,
            SegmentCategories categories,
            FilterGate gate,
            CustomerSearcher index,
            SegmentMoves moves,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.categories = categories;
        this.gate = gate;
        this.index = index;
        this.moves = moves;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At a fixed rate, which Spring runs apart from all else that is scheduled. */
    @Scheduled(fixedRateString = "${clientele.segment.count}")
    void count() {
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            var today = LocalDate.now(clock);
            for (var segment : jdbc.sql(UNCOUNTED)
                    .param(today)
                    .query((row, index) -> row.getLong(1))
                    .list()) {
                transactions.executeWithoutResult(transaction -> count(segment, today));
            }
        } catch (DataAccessException | TransactionException | IndexUnavailableException away) {
            LOG.debug("Segments can't be counted now: {}", away.getClass().getSimpleName());
        } finally {
            turn.release();
        }
    }

    private void count(long key, LocalDate day) {
        if (jdbc.sql(TURN).query(Integer.class).optional().isEmpty()) {
            return;
        }
        var shelf = store.shelf(List.of(key));
        var segment = shelf.find(key);
        if (segment == null) {
            return;
        }
        try {
            var meaning = Resolution.of(new Filter.InSegment(Set.of(segment.id())), shelf, categories);
            var members = members(meaning);
            if (isStill(segment)) {
                var asked = categories.of(segment, shelf);
                keep(key, day, members.size(), Lists.text(asked));
                if (segment.kind() == SegmentKind.LIVE) {
                    moves.look(key, day, asked, members);
                }
            }
        } catch (InvalidDefinitionException | QuestionRefusedException uncountable) {
            LOG.debug("Segment {} can't be counted: {}", key, uncountable.getMessage());
        }
    }

    /** And stays so until the transaction ends; one that was changed while it was counted is counted again. */
    private boolean isStill(Segment segment) {
        return jdbc.sql(REVISION)
                .param(segment.key())
                .query(Integer.class)
                .optional()
                .filter(revision -> revision == segment.revision())
                .isPresent();
    }

    /** By rising id, all at one moment. */
    private List<Long> members(Filter meaning) {
        var moment = new Moment(clock.getZone(), clock.instant());
        var members = new ArrayList<Long>();
        CustomerHits page;
        do {
            page = index.search(
                    question(meaning, members.isEmpty() ? null : List.of(members.getLast()), moment), TIMEOUT);
            page.hits().forEach(hit -> members.add(hit.id()));
        } while (page.hasNext());
        return members;
    }

    private CustomerQuery question(Filter meaning, @Nullable List<Long> after, Moment moment) {
        return new CustomerQuery(
                gate.permitInstallation(meaning), null, List.of(), PAGE, after, false, List.of(), moment);
    }

    private void keep(long segment, LocalDate day, long size, String asked) {
        jdbc.sql(KEEP)
                .param("segment", segment)
                .param("day", day)
                .param("size", size)
                .param("categories", asked)
                .update();
    }
}
