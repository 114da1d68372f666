package io.clientele.mirror;

import io.clientele.index.CustomerIndex;
import io.clientele.index.WriteOutcome;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.document.UnindexableCustomerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final MirrorSettings settings;

    Relay(
            DirtySet dirty,
            MirrorTargets targets,
            CustomerSnapshots snapshots,
            CustomerIndex index,
            SearchTokens tokens,
            MirrorSettings settings) {
        this.dirty = dirty;
        this.targets = targets;
        this.snapshots = snapshots;
        this.index = index;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Mirrors one batch.
     *
     * @return how many customers were due
     * @throws io.clientele.index.IndexUnavailableException when the index can't be written to; the batch stays due
     */
    int relayBatch() {
        var claimed = dirty.claim(settings.batch(), settings.lease());
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            relay(claimed);
        } catch (RuntimeException untold) {
            dirty.giveBack(claimed);
            throw untold;
        }
        return claimed.size();
    }

    private void relay(List<DirtyCustomer> claimed) {
        // Targets before content: one that is added meanwhile changes the epoch, and the marks stay.
        var current = targets.current();
        var facts =
                snapshots.read(claimed.stream().map(DirtyCustomer::customerId).toList());
        var documents = claimed.stream()
                .map(each -> document(each, facts.get(each.customerId())))
                .flatMap(List::stream)
                .toList();
        settle(index.bulk(current.indexNames(), documents), documents, current.epoch());
    }

    /** One document, or none when the customer can't be written: then it is parked alone. */
    private List<CustomerDocument> document(DirtyCustomer customer, @Nullable CustomerFacts facts) {
        if (facts == null) {
            return List.of(CustomerDocument.tombstone(customer.customerId(), customer.version()));
        }
        try {
            return List.of(CustomerDocument.of(facts, tokens));
        } catch (UnindexableCustomerException poison) {
            park(new DirtyCustomer(facts.id(), facts.version()), String.valueOf(poison.getMessage()));
            return List.of();
        }
    }

    private void settle(List<WriteOutcome> outcomes, List<CustomerDocument> documents, long epoch) {
        Map<Long, Long> versions =
                documents.stream().collect(Collectors.toMap(CustomerDocument::id, CustomerDocument::version));
        var written = new ArrayList<DirtyCustomer>();
        for (var outcome : outcomes) {
            var customer = new DirtyCustomer(outcome.id(), versions.getOrDefault(outcome.id(), 0L));
            switch (outcome) {
                case WriteOutcome.Written ignored -> written.add(customer);
                case WriteOutcome.Stale ignored -> written.add(customer);
                case WriteOutcome.Retry retry -> dirty.retry(customer, retry.reason());
                case WriteOutcome.Refused refused -> park(customer, refused.reason());
            }
        }
        dirty.acknowledge(written, epoch);
    }

    private void park(DirtyCustomer customer, String reason) {
        log.warn("Parked customer {}: {}", customer.customerId(), reason);
        dirty.park(customer, reason);
    }
}
