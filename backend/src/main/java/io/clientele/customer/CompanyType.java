package io.clientele.customer;

/** How an organisation belongs to others. */
public enum CompanyType {
    PARENT,
    SUBSIDIARY,
    BRANCH,
    INDEPENDENT
}
