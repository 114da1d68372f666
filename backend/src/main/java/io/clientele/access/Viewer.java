package io.clientele.access;

import io.clientele.audit.Actor;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and what they may see. Controllers, {@code @BatchMapping} methods included, take it as
 * {@code @ContextValue Viewer viewer}.
 *
 * @param name what the identity provider calls the signed-in person or client
 * @param clientId the client through which they come, empty when the credentials do not say
 * @param roles the roles that grant something, in alphabetical order
 * @param cellSize how exactly counts are told
 */
public record Viewer(
        String name, String clientId, SortedSet<String> roles, Grants grants, RowScope rowScope, CellSize cellSize) {

    /** The key of the viewer in the GraphQL context. */
    public static final String CONTEXT_KEY = "viewer";

    /** Whether figures about all customers may be told: the viewer sees everybody, and counts as they are. */
    public boolean countsEverybodyExactly() {
        return rowScope instanceof RowScope.Everyone && cellSize.isExact();
    }

    /** The viewer as the audit trail names them. */
    public Actor actor(@Nullable String operation) {
        return new Actor(name, clientId, roles, operation);
    }
}
