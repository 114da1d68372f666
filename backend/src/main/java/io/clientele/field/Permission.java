package io.clientele.field;

/** What a role may do beside reading customers. */
public enum Permission {
    WRITE_CUSTOMERS,
    RECORD_ORDERS,
    /** For good, the number included. */
    ERASE_CUSTOMERS,
    /** Such as were entered by mistake. */
    DELETE_CUSTOMERS,
    WATCH_MIRROR,
    RUN_MIRROR,
    /** Decides what each role may see and do. */
    GOVERN_ACCESS,
    /** Reads who looked at whom. */
    READ_AUDIT,
    /** Uncovers what is masked, of one customer, for a while and for a reason. */
    REVEAL,
    /** Looks at saved segments and asks for customers by them. */
    USE_SEGMENTS,
    /** Saves, changes and deletes segments. */
    EDIT_SEGMENTS,
    /** Takes the customers of a segment out as a file. */
    EXPORT_CUSTOMERS
}
