package io.clientele.mirror;

import static java.util.stream.Collectors.toMap;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexUnavailableException;
import io.clientele.index.IndexUnavailableException.Reason;
import io.clientele.index.WriteOutcome;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.document.UnindexableCustomerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes customers into an index straight from the record, whether or not they are marked. */
@Component
class BackFill {

    private final CustomerSnapshots snapshots;
    private final CustomerIndex index;
    private final SearchTokens tokens;
    private final MirrorTargets targets;
    private final DirtySet dirty;

    BackFill(
            CustomerSnapshots snapshots,
            CustomerIndex index,
            SearchTokens tokens,
            MirrorTargets targets,
            DirtySet dirty) {
        this.snapshots = snapshots;
        this.index = index;
        this.tokens = tokens;
        this.targets = targets;
        this.dirty = dirty;
    }

    /**
     * Writes those of the customers that are in the record. Whoever can't be written is left to the relay, which parks them.
     *
     * @return the sum of what was written
     * @throws IndexUnavailableException when the index takes no writes
     */
    Sum write(Collection<Long> ids, String indexName) {
        if (ids.isEmpty()) {
            return Sum.NOTHING;
        }
        var sums = new ArrayList<Sum>();
        Halving.work(
                List.copyOf(ids),
                some -> sums.add(writeTogether(some, indexName)),
                Surroundings::areToBlame,
                (id, poison) -> dirty.mark(List.of(id)));
        return sums.stream().reduce(Sum.NOTHING, Sum::and);
    }

    private Sum writeTogether(List<Long> ids, String indexName) {
        var before = targets.current();
        var documents =
                snapshots.read(ids).values().stream().flatMap(this::document).toList();
        if (documents.isEmpty()) {
            return Sum.NOTHING;
        }
        var refused = index.bulk(List.of(indexName), documents).stream()
                .filter(outcome -> isRefused(outcome, indexName))
                .map(WriteOutcome::id)
                .toList();
        dirty.mark(refused);
        var written = documents.stream()
                .filter(document -> !refused.contains(document.id()))
                .toList();
        if (before.indexNames().equals(List.of(indexName))) {
            dirty.unmark(
                    written.stream().collect(toMap(CustomerDocument::id, CustomerDocument::version)), before.epoch());
        }
        return Sum.of(written);
    }

    private Stream<CustomerDocument> document(CustomerFacts facts) {
        try {
            return Stream.of(CustomerDocument.of(facts, tokens));
        } catch (UnindexableCustomerException poison) {
            dirty.mark(List.of(facts.id()));
            return Stream.empty();
        }
    }

    private boolean isRefused(WriteOutcome outcome, String indexName) {
        return switch (outcome) {
            case WriteOutcome.Written written -> false;
            case WriteOutcome.Stale stale -> false;
            case WriteOutcome.Refused refused -> true;
            case WriteOutcome.Retry retry -> throw unavailable(indexName, retry.reason());
        };
    }

    private IndexUnavailableException unavailable(String indexName, String reason) {
        return index.exists(indexName)
                ? new IndexUnavailableException(Reason.OVERLOADED, "Elasticsearch takes no writes (" + reason + ").")
                : new IndexUnavailableException(Reason.MISSING, "Index " + indexName + " is gone.");
    }
}
