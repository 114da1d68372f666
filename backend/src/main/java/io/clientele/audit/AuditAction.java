package io.clientele.audit;

/** What somebody did. */
public enum AuditAction {
    READ_CUSTOMERS,
    CHANGE_CUSTOMERS,
    RECORD_ORDERS,
    ERASE_CUSTOMER,
    DELETE_CUSTOMER,
    CHANGE_ACCESS,
    REVEAL,
    CHANGE_SEGMENT,
    /** Took customers out as a file: an entry for each page of them. */
    EXPORT_CUSTOMERS,
    /** A request that was refused as a whole. */
    ASK
}
