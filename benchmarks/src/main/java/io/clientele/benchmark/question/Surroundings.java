package io.clientele.benchmark.question;

import io.clientele.benchmark.run.App;
import io.clientele.benchmark.run.Indices;
import io.clientele.benchmark.run.Tokens;
import java.sql.Connection;
import java.util.List;

/**
 * What questions are asked of.
 *
 * @param connections to the record, one for each client
 */
record Surroundings(App app, Tokens tokens, Indices indices, List<Connection> connections) {

    FreshToken token(String user) {
        return new FreshToken(tokens, user);
    }
}
