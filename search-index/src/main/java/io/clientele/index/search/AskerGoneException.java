package io.clientele.index.search;

/** Nobody waits for the answer any more, so it was not worked out. */
public final class AskerGoneException extends RuntimeException {

    AskerGoneException() {
        super("Nobody waits for the answer any more.");
    }
}
