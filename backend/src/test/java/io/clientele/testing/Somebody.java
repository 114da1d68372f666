package io.clientele.testing;

import io.clientele.audit.Actor;
import io.clientele.audit.Author;
import java.util.List;
import java.util.Set;

/** Who does what the tests do past the API. */
public final class Somebody {

    public static final Author AUTHOR = new Author(new Actor("somebody", "", List.of(), null), Set.of());

    private Somebody() {}
}
