package io.clientele.customer;

/** What a {@link Label} says. */
public enum LabelKind {
    /** What the customer likes. */
    INTEREST,
    /** What the house notes for itself. */
    TAG
}
