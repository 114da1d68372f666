package io.clientele.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person. Unknown values are null, also where TPC-DS writes "Unknown".
 *
 * @param birthDate TPC-DS date plus 23 years, 1947 to 2015; null when any part of it is missing
 */
public record SamplePerson(
        @Nullable String salutation,
        @Nullable String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        @Nullable SampleDemographics demographics,
        @Nullable SampleHousehold household)
        implements SampleParty {}
