package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.WriteOutcome;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.document.UnindexableCustomerException;
import io.clientele.mirror.MirrorTargets.Targets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries marked customers into the index, a batch at a time. No lock is held while the index is called. */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final DirtySet dirty;
    private final MirrorTargets targets;
    private final CustomerSnapshots snapshots;
    private final CustomerIndex index;
    private final SearchTokens tokens;
    private final RecordGeneration generation;
    private final MirrorMetrics metrics;
    private final MirrorSettings settings;
    private final IndexProperties properties;
    private final RelayProbe probe;

    Relay(
            DirtySet dirty,
            MirrorTargets targets,
            CustomerSnapshots snapshots,
            CustomerIndex index,
            SearchTokens tokens,
            RecordGeneration generation,
            MirrorMetrics metrics,
            MirrorSettings settings,
            IndexProperties properties,
            ObjectProvider<RelayProbe> probes) {
        this.dirty = dirty;
        this.targets = targets;
        this.snapshots = snapshots;
        this.index = index;
        this.tokens = tokens;
        this.generation = generation;
        this.metrics = metrics;
        this.settings = settings;
        this.properties = properties;
        this.probe = probes.getIfAvailable(() -> stage -> {});
    }

    /**
     * Mirrors one batch, but none while the first index is being filled: the record would be read twice, here in the order of
     * the marks and there in the order of its keys, and of a large record no memory holds the pages for both.
     *
     * @return how many customers were due
     * @throws IndexUnavailableException when the index can't be written to; the batch stays due
     * @throws MirrorBrokenException when there is no index to write to; the batch stays due
     * @throws RestoredRecordException when the index has seen more than the record; the batch stays due
     */
    int relayBatch() {
        // Targets before content: one that is added meanwhile changes the epoch, and the marks stay.
        var current = targets.current();
        if (!current.isSearched() && targets.isFilling()) {
            return 0;
        }
        var claim = dirty.claim(settings.batch(), settings.lease());
        if (claim.isEmpty()) {
            return 0;
        }
        long began = System.nanoTime();
        probe.reached(RelayStage.CLAIMED);
        try {
            // A fault that lies in a customer is closed in on, until that customer parks alone.
            Halving.work(
                    claim.customers(),
                    customers -> relayTogether(claim, customers, current, began),
                    Surroundings::areToBlame,
                    (customer, poison) -> park(customer, poison.getClass().getSimpleName()));
        } catch (RuntimeException surroundings) {
            dirty.giveBack(claim.customers());
            throw surroundings;
        }
        return claim.customers().size();
    }

    private void relayTogether(Claim claim, List<DirtyCustomer> customers, Targets current, long began) {
        if (current.indexNames().isEmpty()) {
            throw new MirrorBrokenException("There is no index yet; it is being made.");
        }
        var facts =
                snapshots.read(customers.stream().map(DirtyCustomer::customerId).toList());
        var documents = customers.stream()
                .map(each -> document(each, facts.get(each.customerId())))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        // Last, so that it is in the index only if what it counts was sent before.
        documents.add(RecordGeneration.sentinel(claim.tick()));
        probe.reached(RelayStage.READ);
        var outcomes = metrics.timed(() -> index.bulk(current.indexNames(), documents));
        showAtOnce(claim, current);
        probe.reached(RelayStage.WRITTEN);
        settle(claim, customers, outcomes, documents, current, began);
    }

    /** After a full batch more is waiting, and the index's own interval costs less. */
    private void showAtOnce(Claim claim, Targets current) {
        if (current.isSearched() && claim.customers().size() < settings.batch()) {
            index.refresh(properties.alias());
        }
    }

    /** One document, or none when the customer can't be written: then it is parked alone. */
    private List<CustomerDocument> document(DirtyCustomer customer, @Nullable CustomerFacts facts) {
        if (facts == null) {
            return List.of(CustomerDocument.tombstone(customer.customerId(), customer.version()));
        }
        try {
            return List.of(CustomerDocument.of(facts, tokens));
        } catch (UnindexableCustomerException poison) {
            park(new DirtyCustomer(facts.id(), facts.version(), 0), String.valueOf(poison.getMessage()));
            return List.of();
        }
    }

    private void settle(
            Claim claim,
            List<DirtyCustomer> customers,
            List<WriteOutcome> outcomes,
            List<CustomerDocument> documents,
            Targets current,
            long began) {
        refuseIfAllAreRefused(outcomes);
        Map<Long, Long> versions =
                documents.stream().collect(Collectors.toMap(CustomerDocument::id, CustomerDocument::version));
        var waited =
                customers.stream().collect(Collectors.toMap(DirtyCustomer::customerId, DirtyCustomer::waitedMicros));
        var written = new ArrayList<DirtyCustomer>();
        for (var outcome : outcomes) {
            metrics.count(outcome);
            if (outcome.id() == RecordGeneration.SENTINEL) {
                refuseIfRestored(outcome);
                continue;
            }
            var customer = new DirtyCustomer(
                    outcome.id(), versions.getOrDefault(outcome.id(), 0L), waited.getOrDefault(outcome.id(), 0L));
            switch (outcome) {
                case WriteOutcome.Written ignored -> written.add(customer);
                case WriteOutcome.Stale ignored -> written.add(customer);
                case WriteOutcome.Retry retry -> dirty.retry(customer, retry.reason());
                case WriteOutcome.Refused refused -> park(customer, refused.reason());
            }
        }
        acknowledge(claim, written, current, began);
    }

    /** Not the customers' fault, so none of them is tried more slowly for it. */
    private static void refuseIfAllAreRefused(List<WriteOutcome> outcomes) {
        if (outcomes.getFirst() instanceof WriteOutcome.Retry retry
                && outcomes.stream().allMatch(WriteOutcome.Retry.class::isInstance)) {
            throw new IndexUnavailableException(
                    Reason.OVERLOADED, "Elasticsearch takes no writes (" + retry.reason() + "); is its disk full?");
        }
    }

    private void acknowledge(Claim claim, List<DirtyCustomer> written, Targets current, long began) {
        boolean holds = dirty.acknowledge(
                written, current.epoch(), claim.claimedAt(), () -> probe.reached(RelayStage.ACKNOWLEDGING));
        if (!holds) {
            dirty.giveBack(written);
            return;
        }
        var sinceClaim = Duration.ofNanos(System.nanoTime() - began);
        written.forEach(each -> metrics.mirrored(sinceClaim.plusNanos(1_000 * each.waitedMicros())));
    }

    /** Another relay's later batch may have come first, which is fine; a tick that the record never reached is not. */
    private void refuseIfRestored(WriteOutcome sentinel) {
        if (sentinel instanceof WriteOutcome.Stale) {
            generation.refuseIfRestored();
        }
    }

    private void park(DirtyCustomer customer, String reason) {
        log.warn("Parked customer {}: {}", customer.customerId(), reason);
        dirty.park(customer, reason);
    }
}
