package io.clientele.segment;

import io.clientele.access.FilterGate;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;
import io.clientele.index.search.CustomerHits;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.QuestionRefusedException;
import io.clientele.segment.SegmentFreezes.Freeze;
import io.clientele.segment.SegmentFreezes.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the members of segments that are being frozen, a page in each transaction. Any instance goes on where another one
 * stopped.
 */
@Component
@ConditionalOnProperty(name = "clientele.relay", matchIfMissing = true)
class SegmentFreezer {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentFreezer.class);

    /** Writers of these customers wait for as long as they take. */
    private static final int PAGE = 500;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration UNTIL_THE_MIRROR_IS_LOOKED_AT_AGAIN = Duration.ofMillis(200);
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(10);

    private final SegmentFreezes freezes;
    private final FrozenMembers members;
    private final SegmentStore store;
    private final SegmentWriter writer;
    private final SegmentCategories categories;
    private final MirrorProgress mirror;
    private final FilterGate gate;
    private final CustomerSearcher index;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    SegmentFreezer(
            SegmentFreezes freezes,
            FrozenMembers members,
            SegmentStore store,
            SegmentWriter writer,
            SegmentCategories categories,
            MirrorProgress mirror,
            FilterGate gate,
            CustomerSearcher index,
            TransactionOperations transactions,
            Clock clock) {
        this.freezes = freezes;
        this.members = members;
        this.store = store;
        this.writer = writer;
        this.categories = categories;
        this.mirror = mirror;
        this.gate = gate;
        this.index = index;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At a fixed rate, which Spring runs apart from all else that is scheduled: a large segment takes minutes. */
    @Scheduled(fixedRate = 500)
    void work() {
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            while (Boolean.TRUE.equals(transactions.execute(transaction -> step()))) {
                // There is more.
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("No segment can be frozen now: {}", away.getClass().getSimpleName());
        } finally {
            turn.release();
        }
    }

    /** @return whether something was due */
    private boolean step() {
        var due = freezes.claim();
        due.ifPresent(this::advance);
        return due.isPresent();
    }

    private void advance(Freeze freeze) {
        try {
            switch (freeze.stage()) {
                case WAITING -> onceShown(freeze, () -> freezes.reached(freeze, Stage.COLLECTING, 0, freeze.marked()));
                case COLLECTING -> collect(freeze);
                case SETTLING -> onceShown(freeze, () -> settle(freeze));
                case UNDOING -> undo(freeze);
            }
        } catch (IndexUnavailableException | QuestionRefusedException | InvalidDefinitionException hindrance) {
            LOG.warn("Segment {} can't be frozen now: {}", freeze.segment(), hindrance.getMessage());
            freezes.later(freeze.segment(), UNTIL_THE_NEXT_TRY);
        }
    }

    private void onceShown(Freeze freeze, Runnable next) {
        if (mirror.shows(freeze.marked())) {
            next.run();
        } else {
            freezes.later(freeze.segment(), UNTIL_THE_MIRROR_IS_LOOKED_AT_AGAIN);
        }
    }

    private void collect(Freeze freeze) {
        var found = page(freeze);
        var ids = found.hits().stream().map(CustomerHits.Hit::id).toList();
        var marked = members.add(freeze.segment(), ids);
        freezes.reached(
                freeze,
                found.hasNext() ? Stage.COLLECTING : Stage.SETTLING,
                ids.isEmpty() ? freeze.reachedId() : ids.getLast(),
                marked);
    }

    /** By rising id. */
    private CustomerHits page(Freeze freeze) {
        var filter = Definition.read(freeze.meaning(), Set.of()).filter();
        if (filter == null) {
            throw new InvalidDefinitionException("What it means can't be read any more.");
        }
        var meaning = Resolution.of(filter, store.shelf(Inside.keys(filter)), categories);
        return index.search(question(meaning, freeze), TIMEOUT);
    }

    private CustomerQuery question(Filter meaning, Freeze freeze) {
        @Nullable List<Long> after = freeze.reachedId() == 0 ? null : List.of(freeze.reachedId());
        return new CustomerQuery(
                gate.permitInstallation(meaning),
                null,
                List.of(),
                PAGE,
                after,
                false,
                List.of(),
                new Moment(clock.getZone(), freeze.moment()));
    }

    private void settle(Freeze freeze) {
        writer.lock();
        writer.frozen(freeze.segment());
        freezes.end(freeze.segment());
    }

    private void undo(Freeze freeze) {
        var leaving = members.some(freeze.segment(), PAGE);
        if (leaving.isEmpty()) {
            freezes.end(freeze.segment());
        } else {
            members.remove(freeze.segment(), leaving);
        }
    }
}
