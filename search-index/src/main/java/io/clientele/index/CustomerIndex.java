package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.clientele.index.document.CustomerDocument;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;

/**
 * The indices that customers are mirrored to: made, filled, compared and dropped. Every method may throw
 * {@link IndexUnavailableException}, after which the same call may be tried again.
 */
public final class CustomerIndex {

    private final ElasticsearchOperations operations;
    private final ElasticsearchClient client;

    public CustomerIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        this.operations = operations;
        this.client = client;
    }

    /** Makes an empty index. */
    public void create(String indexName, IndexSettings settings) {
        throw new UnsupportedOperationException();
    }

    public boolean exists(String indexName) {
        throw new UnsupportedOperationException();
    }

    /** Lets the alias lead to this index alone, in one step; through the alias, tombstones are not seen. */
    public void pointAlias(String alias, String indexName) {
        throw new UnsupportedOperationException();
    }

    /** Drops the index; that there is none is fine. */
    public void drop(String indexName) {
        throw new UnsupportedOperationException();
    }

    /** Lets searches see all that was written so far. */
    public void refresh(String indexName) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the documents to every index. A version that is not newer than what an index holds changes nothing.
     *
     * @return one outcome for each document, in the same order
     */
    public List<WriteOutcome> bulk(List<String> indexNames, List<CustomerDocument> documents) {
        throw new UnsupportedOperationException();
    }

    /** The highest version in the index, tombstones included; empty if the index is. */
    public OptionalLong highestVersion(String indexName) {
        throw new UnsupportedOperationException();
    }

    /** What the index holds by rising id, tombstones included, after the given id, at most {@code limit} (10,000). */
    public List<Fingerprint> fingerprints(String indexName, long afterId, int limit) {
        throw new UnsupportedOperationException();
    }
}
