package io.clientele.index;

/** The index cannot answer now; the message says why in a sentence without personal data. */
public final class IndexUnavailableException extends RuntimeException {

    private final Reason reason;

    public IndexUnavailableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public IndexUnavailableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why the index cannot answer. */
    public enum Reason {
        /** Nobody answers at its address. */
        UNREACHABLE,
        /** There is no index or alias of that name. */
        MISSING,
        /** It has more to do than it can; later it may answer. */
        OVERLOADED,
        /** It takes no writes, as when its disk is full. */
        BLOCKED,
        /** It did not answer in time. */
        TIMED_OUT,
        /** It refuses this very request, and will again. */
        REFUSED,
        /** It answered with an error; to be looked into. */
        FAILED
    }
}
