package io.clientele.mirror;

/** Somebody else decided that a run goes no further here. */
final class RunEndedException extends RuntimeException {

    /** Why. */
    enum Reason {
        CANCELLED,
        /** This process stops; another may go on. */
        STOPPING,
        /** The lease ran out and another process goes on already. */
        TAKEN_OVER
    }

    private final Reason reason;

    RunEndedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
