package io.clientele.mirror;

/** How far a run is. */
public enum RunState {
    /** Nobody works on it yet. */
    REQUESTED,
    RUNNING,
    SUCCEEDED,
    CANCELLED,
    FAILED
}
