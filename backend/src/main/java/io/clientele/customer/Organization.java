package io.clientele.customer;

import org.jspecify.annotations.Nullable;

/** What only organisations have. */
public record Organization(
        String legalName,
        @Nullable String industry,
        @Nullable Integer headCount) {}
