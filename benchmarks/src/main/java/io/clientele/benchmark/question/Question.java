package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Indices;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A kind of question, of which there are as many sets of parameters as anybody draws. */
interface Question {

    /** Stands before the names of its figures. */
    String name();

    /** Who asks. */
    String user();

    /** In GraphQL. */
    String operation();

    Asked draw(Random random);

    /** How plain SQL answers it. */
    default List<Spending> spending() {
        return List.of();
    }

    /**
     * How it is asked of the product and past it, the product first.
     *
     * @param sets of parameters, by number
     */
    default List<Way> ways(Surroundings surroundings, List<Asked> sets) {
        var ways = new ArrayList<Way>();
        ways.add(new GraphQl(surroundings, this, sets));
        if (!sets.getFirst().search().isEmpty()) {
            ways.add(new RawSearch("elasticsearch", surroundings.indices().url(Indices.ALIAS), this, sets));
        }
        spending().forEach(known -> ways.add(new PlainSql(known, surroundings.connections(), sets)));
        return ways;
    }

    /**
     * What every way has to find as many of.
     *
     * @param data that the product answers with
     */
    default long foundIn(JsonNode data) {
        return data.required("customers").required("totalCount").asLong();
    }

    /** @param hits of the search of the index */
    default long foundAmong(JsonNode hits) {
        return hits.required("total").required("value").asLong();
    }
}
