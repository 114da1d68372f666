package io.clientele.customer;

import org.jspecify.annotations.Nullable;

/**
 * What only organisations have.
 *
 * @param decisionMaker the name of who decides there
 */
public record Organization(
        String legalName,
        @Nullable String industry,
        @Nullable Integer headCount,
        @Nullable CompanyType companyType,
        @Nullable String decisionMaker) {}
