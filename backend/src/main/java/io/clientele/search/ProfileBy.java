package io.clientele.search;

import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a group of customers is compared with all of them by. */
enum ProfileBy {
    KIND,
    GENDER,
    AGE,
    OCCUPATION,
    EDUCATION,
    MARITAL_STATUS,
    INTEREST,
    COUNTRY,
    STATE,
    CITY,
    INDUSTRY,
    COMPANY_TYPE,
    LEVEL,
    SOURCE,
    CATEGORY,
    BRAND,
    PRODUCT,
    CHANNEL,
    STORE,
    PAYMENT;

    private static final List<BigDecimal> AGES = IntStream.of(0, 18, 25, 35, 45, 55, 65)
            .mapToObj(BigDecimal::valueOf)
            .toList();

    /** The most frequent values; ages are in seven bands. */
    FacetRequest most(int values) {
        return this == AGE ? ages() : new FacetRequest.Values(Dimension.valueOf(name()), values);
    }

    /** These values, at least one. */
    FacetRequest named(Set<String> values) {
        return this == AGE ? ages() : new FacetRequest.Named(Dimension.valueOf(name()), values);
    }

    private static FacetRequest ages() {
        return new FacetRequest.Bands(Measure.AGE, AGES);
    }
}
