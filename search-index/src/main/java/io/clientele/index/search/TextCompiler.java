package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.document.SearchTokens;
import java.util.Collection;
import java.util.Set;

/** Says in Elasticsearch's words whom a scrap of text may mean. */
final class TextCompiler {

    private final SearchTokens tokens;

    TextCompiler(SearchTokens tokens) {
        this.tokens = tokens;
    }

    Query compile(SearchText search) {
        return Queries.any(search.scopes().stream()
                .sorted()
                .map(scope -> in(scope, search.text()))
                .toList());
    }

    private Query in(SearchScope scope, String text) {
        return switch (scope) {
            case NAMES -> names(text);
            case NUMBERS -> anyOf(Fields.NUMBERS, tokens.numbersAskedFor(text));
            case TAX_NUMBERS -> anyOf(Fields.TAX_NUMBERS, tokens.taxNumbersAskedFor(text));
            case CONTACTS -> anyOf(Fields.CONTACTS, tokens.contactsAskedFor(text));
        };
    }

    private Query names(String text) {
        var words = tokens.namePrefixes(text);
        return words.isEmpty()
                ? Queries.nobody()
                : Queries.all(words.stream().map(TextCompiler::begins).toList());
    }

    private static Query begins(Collection<String> prefixes) {
        return Queries.any(prefixes.stream()
                .map(prefix -> Queries.prefix(Fields.NAMES, prefix))
                .toList());
    }

    private static Query anyOf(String field, Set<String> values) {
        return values.isEmpty() ? Queries.nobody() : Queries.terms(field, values);
    }
}
