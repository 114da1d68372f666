package io.clientele.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A place of a customer.
 *
 * @param primary whether filters by place mean this one; a customer with addresses has exactly one
 * @param line street and house number
 * @param country ISO 3166-1 alpha-2
 */
@Table("customer_address")
public record Address(
        @Id @Nullable Long id,
        long customerId,
        AddressKind kind,
        @Column("is_primary") boolean primary,
        @Nullable String line,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    Address of(long customer) {
        return new Address(null, customer, kind, primary, line, city, state, postalCode, country);
    }

    /** Equal but for where it hangs. */
    Address detached() {
        return of(0);
    }
}
