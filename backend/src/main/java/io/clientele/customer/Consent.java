package io.clientele.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An entry of the consent ledger. The latest one of a purpose, channel and recipient holds.
 *
 * @param recipient the partner's client id for sharing, else empty
 */
@Table("customer_consent")
public record Consent(
        @Id @Nullable Long id,
        long customerId,
        ConsentPurpose purpose,
        ConsentChannel channel,
        String recipient,
        ConsentStatus status,
        Instant since,
        @Nullable String source) {

    public boolean granted() {
        return status == ConsentStatus.GRANTED;
    }

    /** Said again it is no news, and a grant from before the word that holds is history; a refusal always counts. */
    boolean changes(Consent held) {
        return status != held.status && (!granted() || since.isAfter(held.since));
    }

    Consent of(long customer) {
        return new Consent(null, customer, purpose, channel, recipient, status, since, source);
    }

    /** What the entry is about. */
    Subject subject() {
        return new Subject(purpose, channel, recipient);
    }

    record Subject(ConsentPurpose purpose, ConsentChannel channel, String recipient) {}
}
