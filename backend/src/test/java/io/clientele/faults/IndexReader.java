package io.clientele.faults;

import io.clientele.testing.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an index with requests of the harness's own, past the proxy. */
final class IndexReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 5_000;

    /** Fields with values beside the inverted index, and so to be read. */
    private static final List<String> FIELDS = List.of(
            "kind",
            "gender",
            "birthDay",
            "country",
            "state",
            "city",
            "lifetimeOrders",
            "lifetimeSpend",
            "firstOrder",
            "lastOrder",
            "categories",
            "brands",
            "channels");

    /** Of these the index only tells which customers have a certain one. */
    private static final Map<String, List<String>> TOKENS = Map.of(
            "consents", List.of("MARKETING:EMAIL", "MARKETING:PHONE", "MARKETING:SMS", "MARKETING:POST"),
            "sharedWith", List.of("partner-of-the-load"));

    private final Elasticsearch server;

    IndexReader(Elasticsearch server) {
        this.server = server;
    }

    /** All documents of an index or alias by id, tombstones included; without the relay's own. */
    Map<Long, CustomerState> read(String index) throws IOException, InterruptedException {
        server.post(index + "/_refresh", "");
        var states = new TreeMap<Long, CustomerState>();
        eachHit(
                index,
                "{\"match_all\":{}}",
                hit -> states.put(hit.at("/sort/0").asLong(), state(hit.required("fields"))));
        for (var field : TOKENS.keySet()) {
            for (var token : TOKENS.get(field)) {
                eachHit(
                        index,
                        "{\"term\":{\"%s\":\"%s\"}}".formatted(field, token),
                        hit -> states.get(hit.at("/sort/0").asLong()).add(field, token));
            }
        }
        return states;
    }

    /** The versions of some documents at this moment, seen by searches or not; absent where there is none. */
    Map<Long, Long> versions(String index, Collection<Long> ids) throws IOException, InterruptedException {
        var wanted = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        var answer = server.post(index + "/_mget?_source=false", "{\"ids\":[" + wanted + "]}");
        var versions = new HashMap<Long, Long>();
        for (var document : answer.required("docs")) {
            if (document.has("error")) {
                throw new IOException("A part of " + index + " does not answer");
            }
            if (document.path("found").asBoolean(false)) {
                versions.put(
                        Long.valueOf(document.required("_id").asString()),
                        document.required("_version").asLong());
            }
        }
        return versions;
    }

    /** The indices that an alias leads to. */
    List<String> behind(String alias) throws IOException, InterruptedException {
        return List.copyOf(server.get("_alias/" + alias).propertyNames());
    }

    private void eachHit(String index, String query, Consumer<JsonNode> consumer)
            throws IOException, InterruptedException {
        var docvalues = new ArrayList<>(List.of("version", "deleted"));
        docvalues.addAll(FIELDS);
        long after = 0;
        List<JsonNode> page;
        do {
            var request = Map.of(
                    "size",
                    PAGE,
                    "stored_fields",
                    "_none_",
                    "track_total_hits",
                    false,
                    "docvalue_fields",
                    docvalues,
                    "query",
                    JSON.readTree(query),
                    "sort",
                    List.of(Map.of("id", "asc")),
                    // The relay's own document has the id 0.
                    "search_after",
                    List.of(after));
            page = server.post(index + "/_search", JSON.writeValueAsString(request))
                    .at("/hits/hits")
                    .valueStream()
                    .toList();
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.getLast().at("/sort/0").asLong();
        } while (page.size() == PAGE);
    }

    private static CustomerState state(JsonNode fields) {
        long version = fields.at("/version/0").asLong();
        var state = fields.at("/deleted/0").asBoolean() ? CustomerState.gone(version) : CustomerState.living(version);
        for (var field : FIELDS) {
            state.putAll(
                    field,
                    fields.path(field).valueStream().map(JsonNode::asString).toList());
        }
        return state;
    }
}
