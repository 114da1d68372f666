package io.clientele.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A way to reach a customer.
 *
 * @param value an e-mail address, or a phone number in E.164
 * @param primary whether it is the first choice of its kind
 */
@Table("customer_contact_point")
public record ContactPoint(
        @Id @Nullable Long id,
        long customerId,
        ContactKind kind,
        String value,
        @Column("is_primary") boolean primary,
        @Nullable Instant verifiedAt) {

    ContactPoint of(long customer) {
        return new ContactPoint(null, customer, kind, value, primary, verifiedAt);
    }

    /** Equal but for where it hangs. */
    ContactPoint detached() {
        return of(0);
    }
}
