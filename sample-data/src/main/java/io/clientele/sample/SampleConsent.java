package io.clientele.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the consent ledger. A withdrawal follows the grant that it ends.
 *
 * @param channel what the consent is for; null for SHARING, which has none
 * @param source where it was given or withdrawn: {@code web form}, {@code store till}, {@code phone call}
 * @param wordingVersion of the text that was agreed to, such as {@code 2021-05}
 */
public record SampleConsent(
        Purpose purpose,
        @Nullable ContactChannel channel,
        Status status,
        Instant recordedAt,
        String source,
        String wordingVersion) {

    /** What the data may be used for. */
    public enum Purpose {
        MARKETING,
        SHARING
    }

    /** How the customer may be reached. */
    public enum ContactChannel {
        EMAIL,
        PHONE
    }

    /** What the customer decided. */
    public enum Status {
        GRANTED,
        WITHDRAWN
    }
}
