package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.clientele.index.document.CustomerDocument;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.IndexOperations;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;

/**
 * The indices that customers are mirrored to: made, filled, compared and dropped. Every method may throw
 * {@link IndexUnavailableException}, after which the same call may be tried again.
 */
public final class CustomerIndex {

    private final ElasticsearchOperations operations;
    private final ElasticsearchClient client;
    private final BulkWriter writer;
    private final Fingerprints fingerprints;

    public CustomerIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        this.operations = operations;
        this.client = client;
        this.writer = new BulkWriter(client);
        this.fingerprints = new Fingerprints(client);
    }

    /** Makes an empty index. */
    public void create(String indexName, IndexSettings settings) {
        IndexErrors.guard(indexName, () -> client.indices().create(Layout.creation(indexName, settings)));
    }

    /** Gives an index that exists other replicas and another refresh interval, as after it was filled; its shards stay. */
    public void adapt(String indexName, IndexSettings settings) {
        IndexErrors.guard(
                indexName,
                () -> client.indices()
                        .putSettings(change -> change.index(indexName)
                                .settings(laidOut -> laidOut.numberOfReplicas(String.valueOf(settings.replicas()))
                                        .refreshInterval(Layout.refreshInterval(settings)))));
    }

    public boolean exists(String indexName) {
        return IndexErrors.guard(indexName, () -> index(indexName).exists());
    }

    /** The indices whose names match, such as {@code customers-*}. */
    public Set<String> names(String pattern) {
        return IndexErrors.guard(
                pattern,
                () -> client.indices().get(get -> get.index(pattern)).indices().keySet());
    }

    /** Lets the alias lead to this index alone, in one step; through the alias, tombstones are not seen. */
    public void pointAlias(String alias, String indexName) {
        IndexErrors.guard(
                indexName,
                () -> client.indices()
                        .updateAliases(update -> update.actions(action -> action.remove(
                                        remove -> remove.index("*").alias(alias).mustExist(false)))
                                .actions(action -> action.add(add -> add.index(indexName)
                                        .alias(alias)
                                        .filter(living -> living.term(
                                                term -> term.field("deleted").value(false)))))));
    }

    /** Takes the alias away, so that searches find nothing at all rather than something wrong. */
    public void removeAlias(String alias) {
        if (holders(alias).isEmpty()) {
            return;
        }
        IndexErrors.guard(
                alias,
                () -> client.indices()
                        .updateAliases(update -> update.actions(action ->
                                action.remove(remove -> remove.index("*").alias(alias)))));
    }

    /** Drops the index; that there is none is fine. */
    public void drop(String indexName) {
        IndexErrors.guard(indexName, () -> index(indexName).delete());
    }

    /** Lets searches see all that was written so far. */
    public void refresh(String indexName) {
        IndexErrors.guard(indexName, () -> {
            index(indexName).refresh();
            return indexName;
        });
    }

    /**
     * Waits until every copy of the index is in place.
     *
     * @param patience as long as it waits
     * @return whether they are; with fewer nodes than copies they never are
     */
    public boolean awaitCopies(String indexName, Duration patience) {
        return IndexErrors.guard(
                indexName,
                () -> !client.cluster()
                        .health(health -> health.index(indexName)
                                .waitForStatus(HealthStatus.Green)
                                .timeout(time -> time.time(patience.toMillis() + "ms")))
                        .timedOut());
    }

    /**
     * Writes the documents to every index. A version that is older than what an index holds changes nothing there.
     *
     * @return one outcome for each document, in the same order
     */
    public List<WriteOutcome> bulk(List<String> indexNames, List<CustomerDocument> documents) {
        return writer.write(indexNames, documents);
    }

    /** The version of one document as written, whether or not searches see it yet; empty if there is none. */
    public OptionalLong versionOf(String indexName, long id) {
        var found = IndexErrors.guard(
                indexName,
                () -> client.get(
                        get -> get.index(indexName).id(String.valueOf(id)).source(source -> source.fetch(false)),
                        Void.class));
        return found.found() && found.version() != null ? OptionalLong.of(found.version()) : OptionalLong.empty();
    }

    /** The highest version in the index, tombstones included; empty if the index is. */
    public OptionalLong highestVersion(String indexName) {
        refresh(indexName);
        return fingerprints.highestVersion(indexName);
    }

    /**
     * What searches see in the index by rising id, tombstones included.
     *
     * @param afterId the first is greater
     * @param upToId the last is not greater
     * @param limit at most so many, up to 10,000
     */
    public List<Fingerprint> fingerprints(String indexName, long afterId, long upToId, int limit) {
        return fingerprints.between(indexName, afterId, upToId, limit);
    }

    /** What searches see of these customers, tombstones included; at most 10,000. */
    public List<Fingerprint> fingerprints(String indexName, Collection<Long> ids) {
        return fingerprints.of(indexName, ids);
    }

    /**
     * Makes the disk forget what was overwritten, erased people among it; Elasticsearch alone would do so at leisure. It keeps
     * what was overwritten within the last minute, for copies that have to catch up, so that is for the next time.
     */
    public void expunge(String indexName) {
        IndexErrors.guard(indexName, () -> client.indices().flush(flush -> flush.index(indexName)));
        IndexErrors.guard(
                indexName,
                () -> client.indices()
                        .forcemerge(merge ->
                                merge.index(indexName).onlyExpungeDeletes(true).waitForCompletion(false)));
    }

    /**
     * What is wrong with an index that searches are to reach through the alias, as a sentence; empty when all is well.
     *
     * @param others indices that the alias may lead to as well as to this one
     */
    public Optional<String> defect(String alias, String indexName, Set<String> others) {
        return IndexErrors.guard(indexName, () -> {
            if (!index(indexName).exists()) {
                return Optional.of("Index " + indexName + " is gone.");
            }
            return defectOfLayout(indexName).or(() -> defectOfAlias(alias, indexName, others));
        });
    }

    private Optional<String> defectOfLayout(String indexName) {
        var found = IndexErrors.guard(indexName, () -> client.indices().getMapping(get -> get.index(indexName)));
        return found.mappings().values().stream().allMatch(index -> Layout.isOurs(index.mappings()))
                ? Optional.empty()
                : Optional.of("The mapping of index " + indexName + " is not the one that this version makes.");
    }

    private Optional<String> defectOfAlias(String alias, String indexName, Set<String> others) {
        var holders = holders(alias);
        if (holders.isEmpty()) {
            return Optional.of("Alias " + alias + " is missing.");
        }
        if (!others.containsAll(holders) && !holders.equals(Set.of(indexName))) {
            return Optional.of("Alias " + alias + " leads elsewhere than to index " + indexName + ".");
        }
        return holders(BulkWriter.writeAlias(indexName)).contains(indexName)
                ? Optional.empty()
                : Optional.of("Alias " + BulkWriter.writeAlias(indexName) + " is missing.");
    }

    private Set<String> holders(String alias) {
        return IndexErrors.guard(
                alias,
                () -> client.indices().existsAlias(exists -> exists.name(alias)).value()
                        ? client.indices()
                                .getAlias(get -> get.name(alias))
                                .aliases()
                                .keySet()
                        : Set.of());
    }

    private IndexOperations index(String indexName) {
        return operations.indexOps(IndexCoordinates.of(indexName));
    }
}
