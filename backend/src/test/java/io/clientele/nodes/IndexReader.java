package io.clientele.nodes;

import io.clientele.testing.Elasticsearch;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** An index as searches and administrators see it, past the product. */
record IndexReader(Elasticsearch server, String alias) {

    /** The version of every customer that searches find, by id; at most 10,000. */
    Map<Long, Long> versions() throws IOException, InterruptedException {
        server.post(alias + "/_refresh", "");
        var hits = server.post(alias + "/_search?allow_partial_search_results=false", """
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

    /** The tick by which a later restore is noticed. */
    long tick() throws IOException, InterruptedException {
        return server.get(alias + "/_doc/0").required("_version").asLong();
    }

    /** As if Elasticsearch had been lost. */
    void drop() throws IOException, InterruptedException {
        for (var index : server.get("_cat/indices/" + alias + "-*?format=json&h=index")) {
            server.delete(index.required("index").asString());
        }
    }
}
