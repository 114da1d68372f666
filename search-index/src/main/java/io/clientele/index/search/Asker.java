package io.clientele.index.search;

/** Who waits for the answer to a question: on the thread that asks it. */
@FunctionalInterface
public interface Asker {

    /** Whether nobody waits any more, as when a person has changed the filter meanwhile. Looked at while a search takes long. */
    boolean isGone();

    /** Waits until the end. */
    static Asker patient() {
        return () -> false;
    }
}
