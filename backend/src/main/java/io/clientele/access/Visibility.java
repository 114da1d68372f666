package io.clientele.access;

/** What a role may do with the elements of a data category, from least to most. */
public enum Visibility {
    /** They do not exist. */
    HIDDEN,
    /** Those exist that the schema says how to cover. */
    MASKED,
    /** They exist, as they are. */
    VISIBLE;

    Visibility or(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
