package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Asks an index, without the product, by a search that was written by hand. */
final class RawSearch implements Way {

    private final String name;
    private final String url;
    private final Question question;
    private final List<byte[]> bodies;

    RawSearch(String name, String indexUrl, Question question, List<Asked> sets) {
        this.name = name;
        this.question = question;
        this.url = indexUrl + "/_search";
        this.bodies = sets.stream()
                .map(set -> JsonMapper.shared().writeValueAsBytes(set.search()))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        var request = Http.request(url, "application/json", BodyPublishers.ofByteArray(bodies.get(set)))
                .build();
        var body = Http.CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        return () -> question.foundAmong(JsonMapper.shared().readTree(body).required("hits"));
    }
}
