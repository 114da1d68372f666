package io.clientele.graphql;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Leaves of a document with several operations the one that the request names. Clients may send their whole file of
 * operations; that another one in it is not for this viewer is no fault of the one that is asked.
 */
@Component
class ChosenOperation implements WebGraphQlInterceptor {

    /** Worth parsing: at least two named operations, as far as one can see without parsing. */
    private static final Pattern SEVERAL =
            Pattern.compile("(?s)\\b(query|mutation)\\s+\\w+.*\\b(query|mutation)\\s+\\w+");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var name = request.getOperationName();
        if (name != null && SEVERAL.matcher(request.getDocument()).find()) {
            var chosen = chosen(request.getDocument(), name);
            request.configureExecutionInput(
                    (input, builder) -> builder.query(chosen).build());
        }
        return chain.next(request);
    }

    /** The text as it was when it can't be read or has no such operation: then the engine says so. */
    static String chosen(String text, String name) {
        try {
            var document = new Parser().parseDocument(text);
            return document.getOperationDefinition(name)
                    .map(operation -> AstPrinter.printAst(only(operation, document)))
                    .orElse(text);
        } catch (InvalidSyntaxException unreadable) {
            return text;
        }
    }

    private static Document only(OperationDefinition operation, Document document) {
        var kept = new LinkedHashSet<Definition<?>>();
        kept.add(operation);
        var unread = new ArrayDeque<Node<?>>(kept);
        while (!unread.isEmpty()) {
            var node = unread.pop();
            if (node instanceof FragmentSpread spread) {
                fragment(document, spread.getName()).filter(kept::add).ifPresent(unread::push);
            }
            node.getChildren().forEach(unread::push);
        }
        return Document.newDocument()
                .definitions(kept.stream().<Definition>map(each -> each).toList())
                .build();
    }

    private static java.util.Optional<FragmentDefinition> fragment(Document document, String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst();
    }
}
