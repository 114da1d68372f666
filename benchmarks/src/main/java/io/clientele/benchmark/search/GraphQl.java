package io.clientele.benchmark.search;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Http;
import io.clientele.benchmark.run.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product, as its own pages do: an operation and its variables, with a token. */
final class GraphQl implements Way {

    /** Shorter than a token lives. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(4);

    private final App app;
    private final Tokens tokens;
    private final Question question;
    private final List<byte[]> bodies;
    private String token = "";
    private long fetched;

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
        if (System.nanoTime() - fetched > TOKEN_USE.toNanos() || token.isEmpty()) {
            token = tokens.of(question.user());
            fetched = System.nanoTime();
        }
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
