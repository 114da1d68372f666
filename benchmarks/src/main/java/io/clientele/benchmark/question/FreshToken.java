package io.clientele.benchmark.question;

import io.clientele.benchmark.run.Tokens;
import java.io.IOException;
import java.time.Duration;

/** A user's token, which is got anew before it becomes too old. */
final class FreshToken {

    /** Shorter than a token lives. */
    private static final Duration USE = Duration.ofMinutes(4);

    private final Tokens tokens;
    private final String user;
    private String token = "";
    private long fetched;

    FreshToken(Tokens tokens, String user) {
        this.tokens = tokens;
        this.user = user;
    }

    void renew() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - fetched > USE.toNanos()) {
            token = tokens.of(user);
            fetched = System.nanoTime();
        }
    }

    String header() {
        return "Bearer " + token;
    }
}
