package io.clientele.faults;

import io.clientele.faults.IndexProxy.Answer;
import io.clientele.faults.IndexProxy.Index;
import java.io.IOException;
import java.util.HashSet;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Refuses some items of a bulk write, as an Elasticsearch does whose queue is full, and sends the others. */
final class BusyIndex {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFUSAL = """
            {"index":{"status":429,"error":{"type":"es_rejected_execution_exception","reason":"busy"}}}
            """;

    private BusyIndex() {}

    static Answer refuse(Bulk bulk, Index index, Predicate<Bulk.Item> isRefused)
            throws IOException, InterruptedException {
        var refused = new HashSet<>(bulk.items().stream().filter(isRefused).toList());
        var sent = new Bulk(
                bulk.items().stream().filter(item -> !refused.contains(item)).toList());
        if (refused.isEmpty()) {
            return index.send(bulk);
        }
        var answer = sent.items().isEmpty() ? nothingSent() : index.send(sent);
        return answer.status() == 200 ? with(answer, bulk, refused::contains) : answer;
    }

    private static Answer nothingSent() {
        return new Answer(200, "application/json", "{\"took\":0,\"items\":[]}".getBytes());
    }

    private static Answer with(Answer answer, Bulk bulk, Predicate<Bulk.Item> isRefused) {
        var body = (ObjectNode) JSON.readTree(answer.body());
        var written = body.required("items").iterator();
        var items = JSON.createArrayNode();
        bulk.items().forEach(item -> items.add(isRefused.test(item) ? refusal(item) : written.next()));
        body.put("errors", true).set("items", items);
        return new Answer(200, answer.contentType(), JSON.writeValueAsBytes(body));
    }

    private static ObjectNode refusal(Bulk.Item item) {
        var refusal = (ObjectNode) JSON.readTree(REFUSAL);
        ((ObjectNode) refusal.required("index")).put("_id", item.id()).put("_index", item.index());
        return refusal;
    }
}
