package io.clientele.mirror;

/** What can be asked of the mirror beside its daily work. */
public enum RunKind {
    /** Fills a new index from the record and puts it to use. */
    REBUILD,
    /** Compares the index with the record and mirrors again whatever differs. */
    CHECK
}
