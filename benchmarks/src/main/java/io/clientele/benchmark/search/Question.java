package io.clientele.benchmark.search;

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

    /** @param answer the connection that the product answers with */
    default long customersIn(JsonNode answer) {
        return answer.required("totalCount").asLong();
    }

    /** @param hits of the search of the index */
    default long customersFound(JsonNode hits) {
        return hits.required("total").required("value").asLong();
    }
}
