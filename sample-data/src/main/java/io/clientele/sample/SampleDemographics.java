package io.clientele.sample;

import org.jspecify.annotations.Nullable;

/** A row of the TPC-DS table customer_demographics. */
public record SampleDemographics(
        Gender gender,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Education education,
        @Nullable CreditRating creditRating) {

    /** Gender of a person. */
    public enum Gender {
        FEMALE,
        MALE
    }

    /** Marital status of a person. */
    public enum MaritalStatus {
        MARRIED,
        SINGLE,
        DIVORCED,
        WIDOWED
    }

    /** The highest degree of a person. */
    public enum Education {
        PRIMARY,
        SECONDARY,
        COLLEGE,
        TWO_YEAR_DEGREE,
        FOUR_YEAR_DEGREE,
        ADVANCED_DEGREE
    }

    /** How a lender sees a person. */
    public enum CreditRating {
        GOOD,
        LOW_RISK,
        HIGH_RISK
    }
}
