package io.clientele.benchmark.question;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product for segments as files; each segment is saved before, when it is not there yet. */
final class Download implements Way {

    private static final String SAVED = "SELECT name, id FROM segment WHERE name LIKE 'benchmark %'";

    /** The product writes four files at once and sends others away. */
    private static final int BUSY = 503;

    private static final String COLUMNS = "id,display_name,email,state,lifetime_spend";

    private final App app;
    private final FreshToken token;
    private final Question question;
    private final List<Asked> sets;
    private final Map<String, String> ids = new HashMap<>();

    Download(Surroundings surroundings, Question question, List<Asked> sets) {
        this.app = surroundings.app();
        this.token = surroundings.token(question.user());
        this.question = question;
        this.sets = sets;
        try (var statement = surroundings.connections().getFirst().createStatement();
                var rows = statement.executeQuery(SAVED)) {
            while (rows.next()) ids.put(rows.getString(1), rows.getString(2));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public void prepare() throws Exception {
        token.renew();
        for (var set : sets) {
            if (!ids.containsKey(nameIn(set))) ids.put(nameIn(set), save(set));
        }
    }

    private String save(Asked set) throws IOException, InterruptedException {
        var body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("query", question.operation(), "variables", Map.of("segment", set.variables())));
        return Http.json(Http.request(app.url() + "/graphql", "application/json", BodyPublishers.ofString(body))
                        .header("Authorization", token.header())
                        .build())
                .at("/data/saveSegment/id")
                .asString();
    }

    private static String nameIn(Asked set) {
        return String.valueOf(set.variables().get("name"));
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        var address = "%s/api/segments/%s/customers.csv?columns=%s"
                .formatted(app.url(), ids.get(nameIn(sets.get(set))), COLUMNS);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", token.header())
                .build();
        var answer = Http.CLIENT.send(request, BodyHandlers.ofByteArray());
        while (answer.statusCode() == BUSY) {
            Thread.sleep(20);
            answer = Http.CLIENT.send(request, BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() != 200) throw new IllegalStateException("A file answers " + answer.statusCode());
        var file = answer.body();
        // All lines but the title; no value of the sample has a line break.
        return () -> new String(file, StandardCharsets.UTF_8).lines().count() - 1;
    }
}
