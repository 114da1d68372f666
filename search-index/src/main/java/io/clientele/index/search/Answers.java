package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;

/** Finds what was asked for in an answer. */
final class Answers {

    private Answers() {}

    static Aggregate of(Map<String, Aggregate> answer, String name) {
        var aggregate = answer.get(name);
        if (aggregate == null) throw new IllegalStateException("the answer lacks " + name);
        return aggregate;
    }
}
