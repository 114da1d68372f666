package io.clientele.graphql;

import graphql.parser.ParserOptions;

/** How much one request may ask for. Wide enough for any page of the admin UI, too narrow to keep the server busy with. */
final class Limits {

    /** A mutation brings up to 1,000 customers or orders; nobody gets here without having signed in. */
    static final int BODY_BYTES = 4 * 1024 * 1024;

    static final int DEPTH = 12;
    static final int ALIASES_OF_A_FIELD = 15;
    static final int ROOT_FIELDS = 10;
    static final int FIELDS = 1_000;

    private static final int TOKENS = 4_000;
    private static final int CHARACTERS = 128 * 1024;

    private Limits() {}

    static ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(TOKENS).maxCharacters(CHARACTERS));
    }
}
