package io.clientele.access;

/** A customer, as far as it matters who looks at them. */
public interface DataSubject {

    /** The customer's id in the record. */
    long key();
}
