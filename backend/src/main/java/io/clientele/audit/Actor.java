package io.clientele.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever does something.
 *
 * @param name of the person or of the program's account
 * @param client through which they came; empty when the credentials do not say
 * @param roles that grant something
 * @param operation as the request calls it; null when it has no name
 */
public record Actor(
        String name,
        String client,
        Collection<String> roles,
        @Nullable String operation) {

    public Actor {
        roles = List.copyOf(roles);
    }

    /** Whoever may start a program on the server. */
    public static Actor commandLine(String command) {
        return new Actor("command line", "", List.of(), command);
    }
}
