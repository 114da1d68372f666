package io.clientele.sample;

import org.jspecify.annotations.Nullable;

/** The person to speak to in an organisation. */
public record SampleContact(
        @Nullable String salutation, @Nullable String firstName, String lastName, Role role) {

    /** Part played in the decision to buy. */
    public enum Role {
        DECISION_MAKER,
        INFLUENCER,
        BUYER,
        USER
    }
}
