package io.clientele.index.search;

import java.util.Optional;

/** Where rankings of customers are kept. */
@FunctionalInterface
public interface Rankings {

    /** The one that holds now; empty when none was made yet. */
    Optional<Ranking> latest();
}
