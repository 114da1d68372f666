package io.clientele.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents of one schema that were parsed and found valid, so that programs that ask the same again pay for it once. */
final class PreparedDocuments implements PreparsedDocumentProvider {

    /** Of the documents' text together, many times the admin UI's. What is made of it is several times as large. */
    private static final int MOST_CHARACTERS = 128 * 1024;

    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry document) -> text.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
        var known = valid.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(known != null ? known : prepare(input, prepare));
    }

    private PreparsedDocumentEntry prepare(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
        var prepared = prepare.apply(input);
        if (!prepared.hasErrors()) {
            valid.put(input.getQuery(), prepared);
        }
        return prepared;
    }
}
