package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import io.clientele.index.document.CustomerDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.IndexOperations;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;

/**
 * The indices that customers are mirrored to: made, filled, compared and dropped. Every method may throw
 * {@link IndexUnavailableException}, after which the same call may be tried again.
 */
public final class CustomerIndex {

    private static final String MAPPING = "customer-mapping.json";

    /** Orders and lines of one customer together; below 2^24, up to which scores count exactly. */
    private static final long MOST_NESTED = 1_000_000;

    private final ElasticsearchOperations operations;
    private final ElasticsearchClient client;
    private final BulkWriter writer;

    public CustomerIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        this.operations = operations;
        this.client = client;
        this.writer = new BulkWriter(client);
    }

    /** Makes an empty index. */
    public void create(String indexName, IndexSettings settings) {
        IndexErrors.guard(indexName, () -> client.indices().create(creation(indexName, settings)));
    }

    /** Gives an index that exists other replicas and another refresh interval, as after it was filled; its shards stay. */
    public void adapt(String indexName, IndexSettings settings) {
        IndexErrors.guard(
                indexName,
                () -> client.indices()
                        .putSettings(change -> change.index(indexName)
                                .settings(laidOut -> laidOut.numberOfReplicas(String.valueOf(settings.replicas()))
                                        .refreshInterval(refreshInterval(settings)))));
    }

    public boolean exists(String indexName) {
        return IndexErrors.guard(indexName, () -> index(indexName).exists());
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
        return search(SearchRequest.of(request -> request.index(indexName)
                        .size(1)
                        .storedFields("_none_")
                        .trackTotalHits(total -> total.enabled(false))
                        .sort(sort -> sort.field(field -> field.field("version").order(SortOrder.Desc)))))
                .stream()
                .mapToLong(hit -> hit.sort().getFirst().longValue())
                .findFirst();
    }

    /** What the index holds by rising id, tombstones included, after the given id, at most {@code limit} (10,000). */
    public List<Fingerprint> fingerprints(String indexName, long afterId, int limit) {
        return search(SearchRequest.of(request -> request.index(indexName)
                        .size(limit)
                        .storedFields("_none_")
                        .trackTotalHits(total -> total.enabled(false))
                        .docvalueFields(field -> field.field("version"))
                        .docvalueFields(field -> field.field("hash"))
                        .docvalueFields(field -> field.field("deleted"))
                        .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)))
                        .searchAfter(afterId)))
                .stream()
                .map(CustomerIndex::fingerprint)
                .toList();
    }

    private static Fingerprint fingerprint(Hit<Void> hit) {
        return new Fingerprint(
                hit.sort().getFirst().longValue(), number(hit, "version"), number(hit, "hash"), flag(hit, "deleted"));
    }

    private static long number(Hit<Void> hit, String field) {
        return value(hit, field).to(long[].class)[0];
    }

    private static boolean flag(Hit<Void> hit, String field) {
        return value(hit, field).to(boolean[].class)[0];
    }

    private static JsonData value(Hit<Void> hit, String field) {
        return Objects.requireNonNull(hit.fields().get(field), field);
    }

    private List<Hit<Void>> search(SearchRequest request) {
        var indexName = request.index().getFirst();
        return IndexErrors.guard(indexName, () -> client.search(request, Void.class))
                .hits()
                .hits();
    }

    private IndexOperations index(String indexName) {
        return operations.indexOps(IndexCoordinates.of(indexName));
    }

    private static CreateIndexRequest creation(String indexName, IndexSettings settings) throws IOException {
        try (var mapping = mapping()) {
            return CreateIndexRequest.of(index -> index.index(indexName)
                    .aliases(BulkWriter.writeAlias(indexName), alias -> alias)
                    .mappings(mappings -> mappings.withJson(mapping))
                    .settings(laidOut -> laidOut.numberOfShards(String.valueOf(settings.shards()))
                            .numberOfReplicas(String.valueOf(settings.replicas()))
                            .refreshInterval(
                                    time -> time.time(settings.refreshInterval().toMillis() + "ms"))
                            .mapping(limits -> limits.nestedObjects(nested -> nested.limit(MOST_NESTED)))));
        }
    }

    private static Time refreshInterval(IndexSettings settings) {
        return Time.of(time -> time.time(settings.refreshInterval().toMillis() + "ms"));
    }

    private static InputStream mapping() {
        return Objects.requireNonNull(CustomerIndex.class.getResourceAsStream(MAPPING), MAPPING);
    }
}
