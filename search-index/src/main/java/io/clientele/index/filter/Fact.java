package io.clientele.index.filter;

/** What may be known of a customer or not. */
public enum Fact {
    GENDER,
    BIRTH_DATE,
    OCCUPATION,
    EDUCATION,
    MARITAL_STATUS,
    HOUSEHOLD_SIZE,
    INCOME,
    INTEREST,
    TAG,
    COUNTRY,
    STATE,
    CITY,
    POSTAL_CODE,
    INDUSTRY,
    HEAD_COUNT,
    COMPANY_TYPE,
    /** Who decides in an organisation. */
    DECISION_MAKER,
    MEMBERSHIP,
    SOURCE,
    ACQUIRED,
    LAST_CONTACT,
    /** That there is an e-mail address. */
    EMAIL,
    /** That there is a phone number. */
    PHONE,
    /** That there is an order. */
    ORDER
}
