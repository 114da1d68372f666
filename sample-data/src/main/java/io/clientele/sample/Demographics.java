package io.clientele.sample;

import static io.trino.tpcds.distribution.DemographicsDistributions.CREDIT_RATING_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.EDUCATION_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.GENDER_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.MARITAL_STATUS_DISTRIBUTION;
import static io.trino.tpcds.distribution.DemographicsDistributions.PURCHASE_BAND_DISTRIBUTION;

import io.clientele.sample.SampleDemographics.CreditRating;
import io.clientele.sample.SampleDemographics.Education;
import io.clientele.sample.SampleDemographics.Gender;
import io.clientele.sample.SampleDemographics.MaritalStatus;
import org.jspecify.annotations.Nullable;

/**
 * The table customer_demographics without its 1.9 million rows: it is the cross product of its columns in a fixed order, so that a key is
 * its own row, written with one digit for each column.
 */
final class Demographics {
    private Demographics() {}

    static @Nullable SampleDemographics ofKey(@Nullable Integer key) {
        if (key == null) return null;
        long rest = key - 1L;
        String gender = GENDER_DISTRIBUTION.getValueForIndexModSize(rest, 0);
        rest /= GENDER_DISTRIBUTION.getSize();
        String maritalStatus = MARITAL_STATUS_DISTRIBUTION.getValueForIndexModSize(rest, 0);
        rest /= MARITAL_STATUS_DISTRIBUTION.getSize();
        String education = EDUCATION_DISTRIBUTION.getValueForIndexModSize(rest, 0);
        rest /= (long) EDUCATION_DISTRIBUTION.getSize() * PURCHASE_BAND_DISTRIBUTION.getSize();
        String creditRating = CREDIT_RATING_DISTRIBUTION.getValueForIndexModSize(rest, 0);
        return new SampleDemographics(
                gender(gender), maritalStatus(maritalStatus), education(education), creditRating(creditRating));
    }

    private static Gender gender(String letter) {
        return letter.equals("F") ? Gender.FEMALE : Gender.MALE;
    }

    private static @Nullable MaritalStatus maritalStatus(String letter) {
        return switch (letter) {
            case "M" -> MaritalStatus.MARRIED;
            case "S" -> MaritalStatus.SINGLE;
            case "D" -> MaritalStatus.DIVORCED;
            case "W" -> MaritalStatus.WIDOWED;
            default -> null;
        };
    }

    private static @Nullable Education education(String words) {
        return switch (words) {
            case "Primary" -> Education.PRIMARY;
            case "Secondary" -> Education.SECONDARY;
            case "College" -> Education.COLLEGE;
            case "2 yr Degree" -> Education.TWO_YEAR_DEGREE;
            case "4 yr Degree" -> Education.FOUR_YEAR_DEGREE;
            case "Advanced Degree" -> Education.ADVANCED_DEGREE;
            default -> null;
        };
    }

    private static @Nullable CreditRating creditRating(String words) {
        return switch (words) {
            case "Good" -> CreditRating.GOOD;
            case "Low Risk" -> CreditRating.LOW_RISK;
            case "High Risk" -> CreditRating.HIGH_RISK;
            default -> null;
        };
    }
}
