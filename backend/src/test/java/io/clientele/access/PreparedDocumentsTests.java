package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PreparedDocumentsTests {

    private final PreparedDocuments documents = new PreparedDocuments();
    private final AtomicInteger prepared = new AtomicInteger();

    @Test
    void areParsedAndValidatedOnce() {
        ask("{ a }", valid());
        ask("{ a }", valid());
        assertThat(prepared).hasValue(1);

        ask("{ b }", valid());
        assertThat(prepared).hasValue(2);
    }

    @Test
    void areNotKeptWhenTheyAreInvalid() {
        ask("{ a", invalid());
        ask("{ a", invalid());

        assertThat(prepared).hasValue(2);
    }

    /** Else whoever may ask could fill the memory with them. */
    @Test
    void areNotKeptWhenTheyAreHuge() {
        var huge = "{ a" + " ".repeat(200_000) + "}";

        await().untilAsserted(() -> {
            ask(huge, valid());
            assertThat(prepared).hasValueGreaterThan(1);
        });
    }

    private void ask(String query, PreparsedDocumentEntry answer) {
        documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(query).build(), input -> {
                    prepared.incrementAndGet();
                    return answer;
                })
                .join();
    }

    private static PreparsedDocumentEntry valid() {
        return new PreparsedDocumentEntry(Document.newDocument().build());
    }

    private static PreparsedDocumentEntry invalid() {
        return new PreparsedDocumentEntry(
                GraphqlErrorBuilder.newError().message("no").build());
    }
}
