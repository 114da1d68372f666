package io.clientele.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.clientele.index.document.CustomerDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a bulk request: for each document and index one that says where it goes, and the document. */
final class BulkLines {

    /** Numbers need no quoting, and neither does any letter that a name of an index may have. */
    private static final String ACTION =
            "{\"index\":{\"_index\":\"%s\",\"_id\":\"%d\",\"version\":%d,\"version_type\":\"external_gte\"}}\n";

    private BulkLines() {}

    static BinaryData of(List<String> indexNames, List<CustomerDocument> documents) {
        var actions = documents.stream()
                .flatMap(document -> indexNames.stream().map(indexName -> action(indexName, document)))
                .toList();
        long bytes = actions.stream().mapToLong(action -> action.length + 1).sum()
                + documents.stream().mapToLong(CustomerDocument::size).sum() * indexNames.size();
        var lines = ByteBuffer.allocate(Math.toIntExact(bytes));
        var next = actions.iterator();
        for (var document : documents) {
            for (int index = 0; index < indexNames.size(); index++) {
                lines.put(next.next());
                document.writeTo(lines);
                lines.put((byte) '\n');
            }
        }
        return BinaryData.of(lines.array(), ContentType.APPLICATION_JSON);
    }

    private static byte[] action(String indexName, CustomerDocument document) {
        return ACTION.formatted(BulkWriter.writeAlias(indexName), document.id(), document.version())
                .getBytes(StandardCharsets.UTF_8);
    }
}
