package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Indices;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An index that holds of each customer only what a segment's conditions and facets are about, and no orders: the quickest that
 * somebody could build who is never asked when and what was bought together.
 */
final class FlatIndex {

    static final String NAME = "benchmark-flat";

    private static final List<String> FIELDS =
            List.of("id", "gender", "birthDay", "state", "lifetimeSpend", "lastOrder", "categories", "channels");

    private static final int PAGE = 5_000;

    private FlatIndex() {}

    /** Of all customers in the index as it is now. */
    static void fill(Indices indices) throws IOException, InterruptedException {
        indices.drop(NAME);
        create(indices);
        long after = -1;
        JsonNode page;
        do {
            page = page(indices, after);
            if (!page.isEmpty()) {
                send(page, indices);
                after = page.get(page.size() - 1).required("sort").get(0).asLong();
            }
        } while (page.size() == PAGE);
        Http.send("POST", indices.url(NAME) + "/_forcemerge?max_num_segments=1", "");
        indices.settle();
    }

    private static void create(Indices indices) throws IOException, InterruptedException {
        var live = Http.get(indices.url(indices.alias()))
                .iterator()
                .next()
                .required("mappings")
                .required("properties");
        var properties = JsonMapper.shared().createObjectNode();
        FIELDS.forEach(field -> properties.set(field, live.required(field)));
        var layout = JsonMapper.shared().createObjectNode();
        layout.putObject("mappings").set("properties", properties);
        layout.putObject("settings").put("number_of_shards", 1).put("number_of_replicas", 0);
        Http.send("PUT", indices.url(NAME), layout.toString());
    }

    private static JsonNode page(Indices indices, long after) throws IOException, InterruptedException {
        var search = Map.of(
                "size",
                PAGE,
                "stored_fields",
                "_none_",
                "docvalue_fields",
                FIELDS,
                "sort",
                List.of(Map.of("id", "asc")),
                "search_after",
                List.of(after),
                "query",
                Searches.terms("deleted", List.of("false")));
        return Http.send(
                        "POST",
                        indices.url(indices.alias()) + "/_search",
                        JsonMapper.shared().writeValueAsString(search))
                .required("hits")
                .required("hits");
    }

    private static void send(JsonNode hits, Indices indices) throws IOException, InterruptedException {
        var lines = new StringBuilder();
        for (var hit : hits) {
            var fields = (ObjectNode) hit.required("fields");
            lines.append("{\"index\":{\"_id\":")
                    .append(fields.required("id").get(0))
                    .append("}}\n");
            lines.append(fields).append('\n');
        }
        var answer = Http.json(Http.request(
                        indices.url(NAME) + "/_bulk", "application/x-ndjson", BodyPublishers.ofString(lines.toString()))
                .build());
        if (answer.required("errors").asBoolean()) throw new IllegalStateException("The flat index refuses documents.");
    }
}
