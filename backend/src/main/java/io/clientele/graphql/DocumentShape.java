package io.clientele.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is with its fragments spread. Each fragment is measured once, so measuring takes no longer than
 * reading, however often fragments spread each other.
 */
final class DocumentShape {

    private final Document document;
    private final Map<String, Size> fragments = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();

    DocumentShape(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(this::measure);
    }

    /** What there is too much of, as a sentence; empty when the document is fine. */
    Optional<String> excess() {
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var excess = excess(sizeOf(operation.getSelectionSet()));
            if (excess.isPresent()) {
                return excess;
            }
        }
        return aliases.entrySet().stream()
                .filter(field -> field.getValue().size() > Limits.ALIASES_OF_A_FIELD)
                .map(field ->
                        "%s is asked for under more than %d names".formatted(field.getKey(), Limits.ALIASES_OF_A_FIELD))
                .findFirst();
    }

    private static Optional<String> excess(Size size) {
        if (size.depth() > Limits.DEPTH) {
            return Optional.of("The request is nested more than %d fields deep".formatted(Limits.DEPTH));
        }
        if (size.top() > Limits.ROOT_FIELDS) {
            return Optional.of("The request asks more than %d questions at once".formatted(Limits.ROOT_FIELDS));
        }
        if (size.fields() > Limits.FIELDS) {
            return Optional.of("The request asks for more than %d fields".formatted(Limits.FIELDS));
        }
        return Optional.empty();
    }

    private void measure(FragmentDefinition fragment) {
        if (fragments.containsKey(fragment.getName())) {
            return;
        }
        // Found again while it is being measured, it spreads itself, which validation will refuse.
        fragments.put(fragment.getName(), Size.NOTHING);
        fragments.put(fragment.getName(), sizeOf(fragment.getSelectionSet()));
    }

    private Size sizeOf(@Nullable SelectionSet selections) {
        if (selections == null) {
            return Size.NOTHING;
        }
        var size = Size.NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            size = size.and(sizeOf(selection));
        }
        return size;
    }

    private Size sizeOf(Selection<?> selection) {
        return switch (selection) {
            case Field field -> sizeOf(field);
            case InlineFragment fragment -> sizeOf(fragment.getSelectionSet());
            case FragmentSpread spread -> sizeOf(spread);
            default -> Size.NOTHING;
        };
    }

    private Size sizeOf(Field field) {
        aliases.computeIfAbsent(field.getName(), name -> new HashSet<>()).add(field.getResultKey());
        // Introspection nests deeper than questions about customers; graphql-java holds it to good faith.
        boolean introspects = field.getName().startsWith("__");
        return introspects ? Size.FIELD : sizeOf(field.getSelectionSet()).under();
    }

    private Size sizeOf(FragmentSpread spread) {
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .forEach(this::measure);
        return fragments.getOrDefault(spread.getName(), Size.NOTHING);
    }

    /**
     * @param depth of the deepest field
     * @param top how many fields there are on the first level
     * @param fields how many there are on all
     */
    private record Size(int depth, long top, long fields) {

        static final Size NOTHING = new Size(0, 0, 0);
        static final Size FIELD = NOTHING.under();

        private static final long MANY = Integer.MAX_VALUE;

        Size and(Size sibling) {
            return new Size(
                    Math.max(depth, sibling.depth),
                    Math.min(MANY, top + sibling.top),
                    Math.min(MANY, fields + sibling.fields));
        }

        Size under() {
            return new Size(depth + 1, 1, Math.min(MANY, fields + 1));
        }
    }
}
