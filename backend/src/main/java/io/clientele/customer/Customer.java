package io.clientele.customer;

import io.clientele.access.DataSubject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person or an organisation, without what hangs on it.
 *
 * @param version rises with every change of the customer or of anything that hangs on it
 * @param customerNumber the number that the outside world knows, unique
 * @param creditRating in the words of whoever rated
 * @param source where the customer came from: a campaign, a form, an import
 * @param acquiredOn the day when somebody became a customer
 * @param lastContactAt when the customer was last spoken to or written to
 */
@Table("customer")
public record Customer(
        @Id @Nullable Long id,
        long version,
        String customerNumber,
        CustomerKind kind,
        String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable MaritalStatus maritalStatus,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable Integer householdSize,
        @Embedded.Nullable @Nullable IncomeBand incomeBand,
        @Nullable String creditRating,
        @Embedded.Nullable @Nullable Organization organization,
        @Nullable String source,
        @Nullable LocalDate acquiredOn,
        @Nullable Instant lastContactAt,
        Instant createdAt,
        Instant changedAt)
        implements DataSubject {

    /** The key of a customer that is in the record. */
    @Override
    public long key() {
        if (id == null) {
            throw new IllegalStateException("This customer is not in the record yet");
        }
        return id;
    }
}
