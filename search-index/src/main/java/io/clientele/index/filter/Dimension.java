package io.clientele.index.filter;

import java.util.Locale;

/** What a customer has a value of: conditions name its values, facets count them. Values compare exactly, case included. */
public enum Dimension {
    KIND,
    GENDER,
    /** Country of the primary address, as state and city. */
    COUNTRY,
    STATE,
    CITY,
    /** Every category ever bought from, as brand and channel. */
    CATEGORY,
    BRAND,
    CHANNEL;

    /** The key of its condition in a filter, such as {@code gender}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
