package io.clientele.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Elasticsearch past the product, by plain HTTP. */
record IndexReader(String url) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The version of every customer that searches find, by id; at most 10,000. */
    Map<Long, Long> versions(String alias) {
        ask("POST", "/" + alias + "/_refresh", "");
        var hits = ask("POST", "/" + alias + "/_search?allow_partial_search_results=false", """
                {"size": 10000, "_source": false, "docvalue_fields": ["version"]}
                """)
                .at("/hits/hits");
        var versions = new TreeMap<Long, Long>();
        for (var hit : hits) {
            versions.put(
                    Long.valueOf(hit.required("_id").asString()),
                    hit.at("/fields/version/0").asLong());
        }
        return versions;
    }

    /** As if Elasticsearch had been lost. */
    void dropAll(String alias) {
        for (var index : get("/_cat/indices/" + alias + "-*?format=json&h=index")) {
            ask("DELETE", "/" + index.required("index").asString(), "");
        }
    }

    JsonNode get(String path) {
        return ask("GET", path, "");
    }

    private JsonNode ask(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
