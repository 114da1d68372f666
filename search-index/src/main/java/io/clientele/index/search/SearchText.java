package io.clientele.index.search;

import java.util.Set;

/**
 * A scrap that a customer is to be found by: it matches in at least one of the scopes.
 *
 * @param text not blank, at most 200 characters
 * @param scopes what it may be looked for in, as access permits; at least one
 */
public record SearchText(String text, Set<SearchScope> scopes) {

    private static final int LONGEST = 200;

    public SearchText {
        if (text.isBlank()) throw new IllegalArgumentException("search: type at least one character");
        if (text.length() > LONGEST)
            throw new IllegalArgumentException("search: type at most " + LONGEST + " characters");
        if (scopes.isEmpty()) throw new IllegalArgumentException("search: there is nothing to look in");
        scopes = Set.copyOf(scopes);
    }
}
