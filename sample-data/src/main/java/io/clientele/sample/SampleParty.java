package io.clientele.sample;

/** Who a customer is: a person, or about one in fifty times an organisation. */
public sealed interface SampleParty permits SamplePerson, SampleOrganization {}
