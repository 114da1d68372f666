package io.clientele.graphql;

import graphql.parser.ParserOptions;
import java.time.Duration;

/**
 * How much one request may ask for, wide enough for any page of the admin UI and too narrow to keep the server busy with; and how
 * many may ask at once.
 */
final class Limits {

    /** A mutation brings up to 1,000 customers or orders; nobody gets here without having signed in. */
    static final int BODY_BYTES = 4 * 1024 * 1024;

    static final int DEPTH = 12;
    static final int ALIASES_OF_A_FIELD = 15;
    static final int ROOT_FIELDS = 10;
    static final int FIELDS = 1_000;

    /** More than the connections to the record: searches wait for Elasticsearch meanwhile. */
    static final int AT_ONCE = 128;

    /** Each keeps its buffers and its thread meanwhile. With these, twice the load that a cold app can take left its heap of 512 MB room. */
    static final int IN_LINE = 1_000;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int TOKENS = 4_000;
    private static final int CHARACTERS = 128 * 1024;

    private Limits() {}

    static ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(TOKENS).maxCharacters(CHARACTERS));
    }
}
