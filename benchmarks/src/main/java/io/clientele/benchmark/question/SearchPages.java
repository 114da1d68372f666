package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Indices;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a query finds out of the index, page after page. Names and contacts are not in it, so it reads less than the others. */
final class SearchPages implements Way {

    private static final int PAGE = 5_000;

    private final String url;
    private final List<Asked> sets;

    SearchPages(Indices indices, List<Asked> sets) {
        this.url = indices.url(Indices.ALIAS) + "/_search";
        this.sets = sets;
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        long read = 0;
        JsonNode hits;
        Object after = -1;
        do {
            hits = page(sets.get(set).search(), after).required("hits").required("hits");
            read += hits.size();
            if (!hits.isEmpty())
                after = hits.get(hits.size() - 1).required("sort").get(0).asLong();
        } while (hits.size() == PAGE);
        long found = read;
        return () -> found;
    }

    private JsonNode page(Map<String, Object> query, Object after) throws Exception {
        var search = new HashMap<String, Object>(Map.of(
                "size",
                PAGE,
                "track_total_hits",
                false,
                "stored_fields",
                "_none_",
                "docvalue_fields",
                List.of("id", "state", "lifetimeSpend"),
                "sort",
                List.of(Map.of("id", "asc")),
                "search_after",
                List.of(after),
                "query",
                query));
        var body = JsonMapper.shared().writeValueAsBytes(search);
        return Http.json(Http.request(url, "application/json", BodyPublishers.ofByteArray(body))
                .build());
    }
}
