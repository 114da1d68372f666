package io.clientele.benchmark.search;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product, as its own pages do: an operation and its variables, with a token. */
final class GraphQl implements Way {

    private final App app;
    private final Tokens tokens;
    private final Question question;
    private final List<byte[]> bodies;
    private String token = "";

    GraphQl(App app, Tokens tokens, Question question, List<Asked> sets) {
        this.app = app;
        this.tokens = tokens;
        this.question = question;
        this.bodies = sets.stream()
                .map(set -> JsonMapper.shared()
                        .writeValueAsBytes(Map.of("query", question.operation(), "variables", set.variables())))
                .toList();
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public void prepare() throws Exception {
        token = tokens.of(question.user());
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        var request = Http.request(
                        app.url() + "/graphql", "application/json", BodyPublishers.ofByteArray(bodies.get(set)))
                .header("Authorization", "Bearer " + token)
                .build();
        var body = Http.CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        return () -> {
            var answer = JsonMapper.shared().readTree(body);
            if (answer.has("errors"))
                throw new IllegalStateException(answer.get("errors").toString());
            return question.customersIn(answer.at("/data/customers"));
        };
    }
}
