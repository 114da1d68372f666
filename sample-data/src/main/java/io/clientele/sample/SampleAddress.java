package io.clientele.sample;

import org.jspecify.annotations.Nullable;

/**
 * A postal address in the United States.
 *
 * @param state two letters
 * @param postalCode five digits
 * @param countryCode ISO 3166-1 alpha-2, always {@code US}
 */
public record SampleAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String county,
        @Nullable String state,
        @Nullable String postalCode,
        String countryCode) {}
