package io.clientele.benchmark.question;

import static io.clientele.benchmark.question.Searches.all;
import static io.clientele.benchmark.question.Searches.prefix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Ten customers by the beginnings of a given and a family name. */
record Typeahead(Values values) implements Question {

    private static final int PAGE = 10;

    @Override
    public String name() {
        return "typeahead";
    }

    @Override
    public String user() {
        return "service";
    }

    @Override
    public String operation() {
        return """
                query ($search: String!) {
                  customers(search: $search, first: %d) {
                    edges { node { id customerNumber displayName contactPoints { kind value } } }
                  }
                }
                """.formatted(PAGE);
    }

    @Override
    public Asked draw(Random random) {
        var scraps = Values.one(values.names(), random);
        var prefixes = Arrays.stream(scraps.toLowerCase(Locale.ROOT).split(" "))
                .map(scrap -> prefix("names", scrap))
                .toList();
        var search = Map.<String, Object>of(
                "size",
                PAGE,
                "track_total_hits",
                false,
                "stored_fields",
                "_none_",
                "docvalue_fields",
                List.of("id"),
                "sort",
                List.of(Map.of("id", "asc")),
                "query",
                all(prefixes));
        return new Asked(Map.of("search", scraps), search, List.of());
    }

    @Override
    public long foundIn(JsonNode data) {
        return data.required("customers").required("edges").size();
    }

    @Override
    public long foundAmong(JsonNode hits) {
        return hits.required("hits").size();
    }
}
