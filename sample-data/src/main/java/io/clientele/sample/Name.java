package io.clientele.sample;

import static io.trino.tpcds.column.CustomerColumn.C_EMAIL_ADDRESS;
import static io.trino.tpcds.column.CustomerColumn.C_FIRST_NAME;
import static io.trino.tpcds.column.CustomerColumn.C_LAST_NAME;
import static io.trino.tpcds.column.CustomerColumn.C_SALUTATION;
import static io.trino.tpcds.distribution.NamesDistributions.FirstNamesWeights.FEMALE_FREQUENCY;
import static io.trino.tpcds.distribution.NamesDistributions.FirstNamesWeights.MALE_FREQUENCY;
import static io.trino.tpcds.distribution.NamesDistributions.pickRandomFirstName;

import io.clientele.sample.SampleDemographics.Gender;
import io.trino.tpcds.random.RandomNumberStream;
import io.trino.tpcds.random.RandomNumberStreamImpl;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is called. A name that TPC-DS leaves out is read off the e-mail address; a last name found in neither is Doe.
 *
 * @param salutation such as {@code Mr.} or {@code Dr.}
 */
record Name(@Nullable String salutation, @Nullable String first, String last) {
    private static final Pattern NAME_IN_EMAIL = Pattern.compile("([A-Za-z]+)\\.([A-Za-z]+)@.*");

    static Name of(Row customer) {
        Matcher email = NAME_IN_EMAIL.matcher(Objects.requireNonNullElse(customer.text(C_EMAIL_ADDRESS), ""));
        boolean named = email.matches();
        String first = customer.text(C_FIRST_NAME);
        String last = customer.text(C_LAST_NAME);
        return new Name(
                customer.text(C_SALUTATION),
                first == null && named ? email.group(1) : first,
                last == null ? (named ? email.group(2) : "Doe") : last);
    }

    /**
     * TPC-DS draws gender apart from the name, so that every second Mr. James is a woman. Gender stays as drawn; the salutation follows it,
     * and so does the first name unless the salutation already vouches for it.
     */
    Name fitting(Gender gender, long key) {
        if (Objects.equals(genderOf(salutation), gender)) return this;
        return new Name(salutationFor(gender), first == null ? null : firstNameFor(gender, key), last);
    }

    private @Nullable String salutationFor(Gender gender) {
        if (genderOf(salutation) == null) return salutation;
        return gender == Gender.MALE ? "Mr." : "Ms.";
    }

    private static @Nullable Gender genderOf(@Nullable String salutation) {
        if (salutation == null) return null;
        return switch (salutation) {
            case "Mr.", "Sir" -> Gender.MALE;
            case "Mrs.", "Ms.", "Miss" -> Gender.FEMALE;
            default -> null;
        };
    }

    private static String firstNameFor(Gender gender, long key) {
        RandomNumberStream stream = new RandomNumberStreamImpl(1);
        stream.skipRows(1_000 + key);
        return pickRandomFirstName(gender == Gender.MALE ? MALE_FREQUENCY : FEMALE_FREQUENCY, stream);
    }
}
