package io.clientele.benchmark.question;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product, as its own pages do: an operation and its variables, with a token. */
final class GraphQl implements Way {

    private final App app;
    private final FreshToken token;
    private final Question question;
    private final List<byte[]> bodies;

    GraphQl(Surroundings surroundings, Question question, List<Asked> sets) {
        this.app = surroundings.app();
        this.token = surroundings.token(question.user());
        this.question = question;
        this.bodies = sets.stream().map(set -> body(set.variables())).toList();
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public void prepare() throws Exception {
        token.renew();
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        return ask(bodies.get(set));
    }

    /** With parameters of this moment. */
    Answer ask(Map<String, ?> variables) throws Exception {
        return ask(body(variables));
    }

    private Answer ask(byte[] sent) throws Exception {
        var request = Http.request(app.url() + "/graphql", "application/json", BodyPublishers.ofByteArray(sent))
                .header("Authorization", token.header())
                .build();
        var body = Http.CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        return () -> {
            var answer = JsonMapper.shared().readTree(body);
            if (answer.has("errors"))
                throw new IllegalStateException(answer.get("errors").toString());
            return question.foundIn(answer.required("data"));
        };
    }

    private byte[] body(Map<String, ?> variables) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("query", question.operation(), "variables", variables));
    }
}
