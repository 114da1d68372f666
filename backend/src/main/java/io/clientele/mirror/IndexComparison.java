package io.clientele.mirror;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.clientele.index.CustomerIndex;
import io.clientele.index.Fingerprint;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchTokens;
import io.clientele.index.document.UnindexableCustomerException;
import io.clientele.mirror.CustomerPages.Page;
import io.clientele.mirror.Difference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares an index with the record, customer by customer, while both change. A customer that is marked differs by right: the
 * relay has it in hand.
 */
@Component
class IndexComparison {

    private static final String MARKED = "SELECT customer_id FROM mirror_dirty WHERE customer_id IN (:customers)";

    private static final String VERSIONS = "SELECT id, version FROM customer WHERE id IN (:customers)";

    /** As many as Elasticsearch answers at once. */
    private static final int LARGEST_ANSWER = 10_000;

    /** As when plain SQL emptied a table: far more suspects than a statement should name. */
    private static final int MOST_TOGETHER = 1_000;

    private final CustomerSnapshots snapshots;
    private final CustomerIndex index;
    private final SearchTokens tokens;
    private final JdbcClient jdbc;

    IndexComparison(CustomerSnapshots snapshots, CustomerIndex index, SearchTokens tokens, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.index = index;
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    /** What differs in the page, in the record's favour or in the index's. */
    List<Difference> differences(String indexName, Page page) {
        var recorded = recorded(page.ids());
        var held = byId(held(indexName, page.afterId(), page.upToId()));
        var ids = new HashSet<>(page.ids());
        ids.addAll(held.keySet());
        var suspects = ids.stream()
                .filter(id -> difference(id, recorded.get(id), held.get(id)).isPresent())
                .toList();
        return confirmed(indexName, suspects);
    }

    /** The sum of the living between two ids, the first excluded. */
    Sum sum(String indexName, long afterId, long upToId) {
        return Sum.ofFingerprints(held(indexName, afterId, upToId));
    }

    /**
     * Those of the customers that really differ. The record is read first, the marks next and the index last: whoever is not
     * marked then was in the index before it was read, at least as new as the record showed.
     */
    List<Difference> confirmed(String indexName, Collection<Long> suspects) {
        return suspects.stream()
                .gather(Gatherers.windowFixed(MOST_TOGETHER))
                .flatMap(some -> confirmedTogether(indexName, some).stream())
                .toList();
    }

    private List<Difference> confirmedTogether(String indexName, List<Long> suspects) {
        var recorded = recorded(suspects);
        var marked = marked(suspects);
        index.refresh(indexName);
        var held = byId(index.fingerprints(indexName, suspects));
        var found = suspects.stream()
                .filter(id -> !marked.contains(id))
                .flatMap(id -> difference(id, recorded.get(id), held.get(id)).stream())
                .toList();
        return withoutThoseThatMoved(found);
    }

    /** A customer that came or changed after it was read is newer in the index by right. */
    private List<Difference> withoutThoseThatMoved(List<Difference> found) {
        var newer = found.stream()
                .filter(each -> each.kind() == Kind.AHEAD || each.kind() == Kind.ORPHANED)
                .map(Difference::id)
                .toList();
        if (newer.isEmpty()) {
            return found;
        }
        var versions = versions(newer);
        var marked = marked(newer);
        return found.stream()
                .filter(each -> switch (each.kind()) {
                    case MISSING, CHANGED -> true;
                    case ORPHANED -> !versions.containsKey(each.id()) && !marked.contains(each.id());
                    case AHEAD -> versions.getOrDefault(each.id(), Long.MAX_VALUE) < each.heldVersion();
                })
                .toList();
    }

    private static Optional<Difference> difference(
            long id, @Nullable CustomerDocument recorded, @Nullable Fingerprint held) {
        return kind(recorded, held).map(kind -> new Difference(id, kind, held == null ? 0 : held.version()));
    }

    private static Optional<Kind> kind(@Nullable CustomerDocument recorded, @Nullable Fingerprint held) {
        if (recorded == null) {
            return held == null || held.deleted() ? Optional.empty() : Optional.of(Kind.ORPHANED);
        }
        if (held == null) return Optional.of(Kind.MISSING);
        if (held.version() > recorded.version()) return Optional.of(Kind.AHEAD);
        if (held.deleted()) return Optional.of(Kind.MISSING);
        return held.version() == recorded.version() && held.hash() == recorded.hash()
                ? Optional.empty()
                : Optional.of(Kind.CHANGED);
    }

    private List<Fingerprint> held(String indexName, long afterId, long upToId) {
        var held = new ArrayList<Fingerprint>();
        List<Fingerprint> some;
        do {
            some = index.fingerprints(
                    indexName, held.isEmpty() ? afterId : held.getLast().id(), upToId, LARGEST_ANSWER);
            held.addAll(some);
        } while (some.size() == LARGEST_ANSWER);
        return held;
    }

    private static Map<Long, Fingerprint> byId(Collection<Fingerprint> held) {
        return held.stream().collect(toMap(Fingerprint::id, identity()));
    }

    /** Whoever can't be read has no document; the relay has parked them, or will. */
    private Map<Long, CustomerDocument> recorded(Collection<Long> ids) {
        var documents = new HashMap<Long, CustomerDocument>();
        if (ids.isEmpty()) {
            return documents;
        }
        Halving.work(
                List.copyOf(ids),
                some -> snapshots.read(some).values().stream()
                        .flatMap(facts -> document(facts).stream())
                        .forEach(document -> documents.put(document.id(), document)),
                Surroundings::areToBlame,
                (id, poison) -> {});
        return documents;
    }

    private Optional<CustomerDocument> document(CustomerFacts facts) {
        try {
            return Optional.of(CustomerDocument.of(facts, tokens));
        } catch (UnindexableCustomerException poison) {
            return Optional.empty();
        }
    }

    private List<Long> marked(Collection<Long> ids) {
        return jdbc.sql(MARKED)
                .param("customers", ids)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Map<Long, Long> versions(Collection<Long> ids) {
        return jdbc
                .sql(VERSIONS)
                .param("customers", ids)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
