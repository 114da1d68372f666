package io.clientele.customer;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A customer's card. */
@Table("customer_membership")
public record Membership(@Id Long customerId, String cardNumber, String level, LocalDate joinedOn, int points) {

    Membership of(long customer) {
        return new Membership(customer, cardNumber, level, joinedOn, points);
    }
}
