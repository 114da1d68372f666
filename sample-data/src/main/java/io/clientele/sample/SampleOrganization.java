package io.clientele.sample;

/** An organisation with an invented name, and the person who speaks for it. */
public record SampleOrganization(
        String legalName, String shortName, String industry, int employees, SampleContact contact)
        implements SampleParty {}
