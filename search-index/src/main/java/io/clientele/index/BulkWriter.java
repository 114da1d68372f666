package io.clientele.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.endpoints.BinaryEndpoint;
import co.elastic.clients.util.BinaryData;
import io.clientele.index.document.CustomerDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends documents in requests of a digestible size and reads what became of each. */
final class BulkWriter {

    /** Most batches fit into one request: a small rest costs as much waiting as a large request. Small enough for a small heap. */
    private static final long REQUEST_BYTES = 10_000_000;

    /** Elasticsearch takes requests up to 100 MB. */
    private static final long MOST_BYTES = 95_000_000;

    /** Where Elasticsearch tells, before all else, whether any item failed. */
    private static final int FRONT_BYTES = 64;

    private static final String ALL_WRITTEN = "\"errors\":false";

    private static final Optional<List<BulkResponseItem>> NONE_FAILED = Optional.empty();

    /** The client's own bulk request makes a writer of JSON for every line, which costs as much as making the document. */
    private static final BinaryEndpoint<BinaryData> BULK = new BinaryEndpoint<>(
            "es/bulk",
            lines -> "POST",
            lines -> "/_bulk",
            lines -> Map.of(),
            lines -> Map.of("require_alias", "true"),
            lines -> Map.of(),
            lines -> lines,
            null);

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
        var items = indexNames.isEmpty() ? NONE_FAILED : sent(BulkLines.of(indexNames, documents));
        if (items.isEmpty()) {
            return documents.stream()
                    .<WriteOutcome>map(document -> new WriteOutcome.Written(document.id()))
                    .toList();
        }
        var outcomes = new ArrayList<WriteOutcome>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            var ofDocument = items.get().subList(i * indexNames.size(), (i + 1) * indexNames.size());
            outcomes.add(BulkOutcomes.worst(documents.get(i).id(), ofDocument));
        }
        return outcomes;
    }

    /** What became of each, in the order of the lines; empty when all were written. */
    private Optional<List<BulkResponseItem>> sent(BinaryData lines) {
        return IndexErrors.guard("of customers", () -> {
            try (var answer = client._transport().performRequest(lines, BULK, null)) {
                return items(answer.content().readAllBytes());
            }
        });
    }

    /** Reading hundreds of items costs more than sending them, and says nothing when all of them were written. */
    private Optional<List<BulkResponseItem>> items(byte[] answer) {
        if (new String(answer, 0, Math.min(FRONT_BYTES, answer.length), StandardCharsets.UTF_8).contains(ALL_WRITTEN)) {
            return NONE_FAILED;
        }
        var mapper = client._jsonpMapper();
        try (var parser = mapper.jsonProvider().createParser(new ByteArrayInputStream(answer))) {
            return Optional.of(
                    BulkResponse._DESERIALIZER.deserialize(parser, mapper).items());
        }
    }
}
