package io.clientele.index.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer has a value of: conditions name its values, facets count them. Values compare exactly, case included. */
public enum Dimension {
    KIND,
    GENDER,
    OCCUPATION,
    EDUCATION,
    MARITAL_STATUS,
    INTEREST,
    TAG,
    /** Country of the primary address, as state and city. */
    COUNTRY,
    STATE,
    CITY,
    INDUSTRY,
    COMPANY_TYPE,
    /** Of the membership. */
    LEVEL,
    SOURCE,
    /** The month of the day when somebody became a customer, such as {@code 2026-01}. */
    ACQUIRED_MONTH,
    /** The kinds of contact points, such as {@code EMAIL}. */
    CONTACT,
    /** The kinds of contact points that are verified. */
    VERIFIED_CONTACT,
    /** Every category ever bought from, as brand, product (its SKU), channel, store and payment. */
    CATEGORY,
    BRAND,
    PRODUCT,
    CHANNEL,
    STORE,
    PAYMENT;

    private static final Map<String, Dimension> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Dimension::key, Function.identity()));

    /** The dimensions that divide this one, the widest first: a city is in a state of a country. */
    public List<Dimension> above() {
        return switch (this) {
            case STATE -> List.of(COUNTRY);
            case CITY -> List.of(COUNTRY, STATE);
            case BRAND -> List.of(CATEGORY);
            case PRODUCT -> List.of(CATEGORY, BRAND);
            default -> List.of();
        };
    }

    /** The dimension whose condition has the key; null if there is none. */
    public static @Nullable Dimension ofKey(String key) {
        return BY_KEY.get(key);
    }

    /** The key of its condition in a filter, such as {@code gender}. */
    public String key() {
        return Keys.of(this);
    }
}
