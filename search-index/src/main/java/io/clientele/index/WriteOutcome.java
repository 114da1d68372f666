package io.clientele.index;

/** What became of one document of a bulk write; with several indices, the worst of them. */
public sealed interface WriteOutcome {

    /** The customer's id. */
    long id();

    /** Every index holds this version now. */
    record Written(long id) implements WriteOutcome {}

    /** An index holds a newer version already, which is as good. */
    record Stale(long id) implements WriteOutcome {}

    /** An index was too busy or closed for writing; the same write may succeed later. */
    record Retry(long id, String reason) implements WriteOutcome {}

    /** The document can never be written as it is. The reason names the fault's type and field, never a value. */
    record Refused(long id, String reason) implements WriteOutcome {}
}
