package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.clientele.index.document.CustomerDocument;
import java.util.ArrayList;
import java.util.List;

/** Sends documents in requests of a digestible size and reads what became of each. */
final class BulkWriter {

    /** Most batches fit into one request: a small rest costs as much waiting as a large request. Small enough for a small heap. */
    private static final long REQUEST_BYTES = 10_000_000;

    /** Elasticsearch takes requests up to 100 MB. */
    private static final long MOST_BYTES = 95_000_000;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** Writes go through it and only if it exists: a late write does not bring back an index that was dropped. */
    static String writeAlias(String indexName) {
        return indexName + "-write";
    }

    List<WriteOutcome> write(List<String> indexNames, List<CustomerDocument> documents) {
        var outcomes = new ArrayList<WriteOutcome>(documents.size());
        var next = 0;
        while (next < documents.size()) {
            var end = endOfRequest(documents, next, REQUEST_BYTES / Math.max(1, indexNames.size()));
            outcomes.addAll(writeTogether(indexNames, documents.subList(next, end)));
            next = end;
        }
        return outcomes;
    }

    private static int endOfRequest(List<CustomerDocument> documents, int first, long mostBytes) {
        long bytes = documents.get(first).size();
        var end = first + 1;
        while (end < documents.size() && bytes + documents.get(end).size() <= mostBytes) {
            bytes += documents.get(end++).size();
        }
        return end;
    }

    private List<WriteOutcome> writeTogether(List<String> indexNames, List<CustomerDocument> documents) {
        if (documents.getFirst().size() * indexNames.size() > MOST_BYTES) {
            return List.of(new WriteOutcome.Refused(documents.getFirst().id(), "the document is too large to be sent"));
        }
        var items = sent(operations(indexNames, documents));
        var outcomes = new ArrayList<WriteOutcome>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            var ofDocument = items.subList(i * indexNames.size(), (i + 1) * indexNames.size());
            outcomes.add(BulkOutcomes.worst(documents.get(i).id(), ofDocument));
        }
        return outcomes;
    }

    private List<BulkResponseItem> sent(List<BulkOperation> operations) {
        if (operations.isEmpty()) return List.of();
        return IndexErrors.guard(
                        "of customers",
                        () -> client.bulk(bulk -> bulk.operations(operations).requireAlias(true)))
                .items();
    }

    private static List<BulkOperation> operations(List<String> indexNames, List<CustomerDocument> documents) {
        var operations = new ArrayList<BulkOperation>(documents.size() * indexNames.size());
        for (var document : documents) {
            var json = BinaryData.of(document.json(), ContentType.APPLICATION_JSON);
            indexNames.forEach(indexName -> operations.add(operation(indexName, document, json)));
        }
        return operations;
    }

    private static BulkOperation operation(String indexName, CustomerDocument document, BinaryData json) {
        return BulkOperation.of(operation -> operation.index(index -> index.index(writeAlias(indexName))
                .id(String.valueOf(document.id()))
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .document(json)));
    }
}
