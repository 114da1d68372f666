package io.clientele.customer;

import java.time.LocalDate;

/** A customer's card. */
public record Membership(long customerId, String cardNumber, String level, LocalDate joinedOn, int points) {

    Membership of(long customer) {
        return new Membership(customer, cardNumber, level, joinedOn, points);
    }
}
